package dev.vmklab.format;

import dev.vmklab.format.codec.Shapes;
import dev.vmklab.format.json.Fault;
import dev.vmklab.format.json.JsonPath;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The numbers of the model with their units, ranges and sources, from `assets/parameters.json`. Immutable.
public final class ParameterFile {
    private static final String RESOURCE = "/assets/parameters.json";

    private static final DocumentType<Content> TYPE =
            new DocumentType<>("vmklab-parameters", Shapes.of(Content.class), List.of(), ParameterFile::faults);

    private static final ParameterFile STANDARD = load();

    private final Map<String, ParameterEntry> entries = new LinkedHashMap<>();
    private final Parameters parameters;

    private ParameterFile(Content content) {
        Map<String, Double> defaults = new LinkedHashMap<>();
        for (ParameterEntry entry : content.parameters()) {
            entries.put(entry.key(), entry);
            defaults.put(entry.key(), entry.defaultValue());
        }
        parameters = Parameters.of(defaults);
    }

    /// What the file holds.
    public record Content(List<ParameterEntry> parameters) {
        public Content {
            parameters = List.copyOf(parameters);
        }
    }

    /// The file that belongs to this program.
    public static ParameterFile standard() {
        return STANDARD;
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no parameter file, or does not have exactly the model's parameters
    static ParameterFile parse(String text, String file) throws DocumentException {
        return new ParameterFile(TYPE.parse(text, file));
    }

    /// One entry per [Parameter], in the file's order.
    public List<ParameterEntry> entries() {
        return List.copyOf(entries.values());
    }

    /// The entry of a parameter.
    public ParameterEntry entry(Parameter parameter) {
        ParameterEntry entry = entries.get(parameter.key());
        if (entry == null) {
            throw new IllegalStateException("the parameter file has no " + parameter.key());
        }
        return entry;
    }

    /// The model's own values.
    public Parameters parameters() {
        return parameters;
    }

    /// The model's values with a design's overrides on top.
    public Parameters parameters(DesignDocument document) {
        return parameters.with(document.parameters());
    }

    /// Why a design may not set a parameter to a value, such as `is 99, expected 0 to 10 s`; empty where it may.
    public Optional<String> refusal(String key, double value) {
        ParameterEntry entry = entries.get(key);
        if (entry == null) {
            return Optional.of("is no parameter of the model"
                    + NearestName.to(key, entries.keySet())
                            .map(name -> "; the nearest is \"" + name + "\"")
                            .orElse(""));
        }
        return entry.refusal(value);
    }

    private static List<Fault> faults(Content content) {
        List<Fault> faults = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Parameter parameter : Parameter.values()) {
            missing.add(parameter.key());
        }
        JsonPath list = JsonPath.ROOT.key("parameters");
        for (int i = 0; i < content.parameters().size(); i++) {
            String key = content.parameters().get(i).key();
            if (!missing.remove(key)) {
                faults.add(new Fault(
                        list.item(i).key("key"), "is \"" + key + "\", expected each parameter of the model once"));
            }
        }
        missing.forEach(
                key -> faults.add(new Fault(list, "has no \"" + key + "\", expected all parameters of the model")));
        return faults;
    }

    private static ParameterFile load() {
        try (InputStream stream = ParameterFile.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
