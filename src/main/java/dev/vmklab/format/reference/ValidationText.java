package dev.vmklab.format.reference;

import com.google.gson.stream.JsonWriter;
import dev.vmklab.validation.CaseResult;
import dev.vmklab.validation.FamilyResult;
import dev.vmklab.validation.Information;
import dev.vmklab.validation.Validation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes what came of a folder of reference cases as JSON. A number that is not finite is null.
public final class ValidationText {
    private static final int VERSION = 1;

    private ValidationText() {}

    /// Ends in LF.
    public static String json(Validation validation) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            json.name("format").value("vmklab-validation");
            json.name("version").value(VERSION);
            json.name("passed")
                    .value(validation.passed() && validation.malformed().isEmpty());
            writeTexts(json, "assumptions", Validation.ASSUMPTIONS);
            json.name("families").beginArray();
            for (FamilyResult family : validation.families()) {
                write(json, family);
            }
            json.endArray();
            json.name("information").beginArray();
            for (Information information : validation.information()) {
                write(json, information);
            }
            json.endArray();
            writeTexts(json, "ignored", validation.ignored());
            writeTexts(json, "malformed", validation.malformed());
            json.name("peakMemoryBytes").value(validation.peakMemoryBytes());
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }

    private static void writeTexts(JsonWriter json, String key, List<String> texts) throws IOException {
        json.name(key).beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    private static void write(JsonWriter json, FamilyResult result) throws IOException {
        json.beginObject();
        json.name("family").value(result.family().key());
        json.name("title").value(result.family().title());
        json.name("tolerance").value(result.family().tolerance());
        json.name("cases").value(result.cases().size());
        writeNumber(json, "worstRelativeError", result.error());
        json.name("passed").value(result.passed());
        json.name("solverSeconds").value(result.solverSeconds());
        json.name("results").beginArray();
        for (CaseResult one : result.cases()) {
            json.beginObject();
            json.name("case").value(one.name());
            writeNumber(json, "relativeError", one.error());
            json.name("passed").value(one.passed());
            json.name("solverSeconds").value(one.solverSeconds());
            json.name("detail").value(one.detail());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void write(JsonWriter json, Information information) throws IOException {
        json.beginObject();
        json.name("file").value(information.file());
        json.name("subject").value(information.subject());
        writeNumber(json, "ours", information.ours());
        writeNumber(json, "measured", information.measured());
        json.name("unit").value(information.unit());
        json.endObject();
    }

    private static void writeNumber(JsonWriter json, String key, double value) throws IOException {
        json.name(key);
        if (Double.isFinite(value)) {
            json.value(value);
        } else {
            json.nullValue();
        }
    }
}
