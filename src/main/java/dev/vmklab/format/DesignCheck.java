package dev.vmklab.format;

import dev.vmklab.format.codec.Decoder;
import dev.vmklab.format.json.Fault;
import dev.vmklab.format.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a design document beyond its shape: repeated ids, references that lead nowhere, parameters that
/// the model does not have.
final class DesignCheck {
    private DesignCheck() {}

    static List<Fault> faults(DesignDocument document) {
        List<Fault> faults = new ArrayList<>(IdCheck.repeatedAndDangling(DocumentFile.DESIGN.shape(), document));
        faults.addAll(NameCheck.of(document.design()));
        faults.addAll(parameters(document));
        return faults.subList(0, Math.min(faults.size(), Decoder.MAX_FAULTS));
    }

    private static List<Fault> parameters(DesignDocument document) {
        ParameterFile known = ParameterFile.standard();
        JsonPath parameters = JsonPath.ROOT.key("parameters");
        return document.parameters().entrySet().stream()
                .flatMap(entry -> known
                        .refusal(entry.getKey(), entry.getValue())
                        .map(message -> new Fault(parameters.key(entry.getKey()), message))
                        .stream())
                .limit(Decoder.MAX_FAULTS)
                .toList();
    }
}
