package dev.vmklab.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the sources say about a record and its components, so that schemas need no second set of descriptions.
final class ModelComments {
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*)");

    private final String summary;
    private final Map<String, String> components = new HashMap<>();

    private ModelComments(List<String> lines) {
        StringBuilder text = new StringBuilder();
        Optional<String> component = Optional.empty();
        for (String line : lines) {
            Matcher parameter = PARAMETER.matcher(line);
            if (parameter.matches()) {
                component = Optional.of(parameter.group(1));
                components.put(parameter.group(1), plain(parameter.group(2)));
            } else if (component.isPresent()) {
                components.merge(component.get(), plain(line), (a, b) -> (a + " " + b).strip());
            } else {
                text.append(line.isEmpty() ? "\n" : " " + line);
            }
        }
        summary = plain(text.toString().strip().split("\n")[0]);
    }

    static ModelComments of(Class<?> record) {
        Class<?> outer = record.getNestHost();
        Path source = Path.of("src/main/java", outer.getName().replace('.', '/') + ".java");
        Pattern start = Pattern.compile("^\\s*(public )?record " + record.getSimpleName() + "\\(.*");
        Deque<String> comment = new ArrayDeque<>();
        try {
            for (String line : Files.readAllLines(source)) {
                String stripped = line.strip();
                if (start.matcher(line).matches()) {
                    return new ModelComments(List.copyOf(comment));
                }
                if (stripped.startsWith("///")) {
                    comment.add(stripped.substring(3).strip());
                } else {
                    comment.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(source + " does not declare " + record);
    }

    /// The first paragraph.
    String summary() {
        return summary;
    }

    Optional<String> component(String name) {
        return Optional.ofNullable(components.get(name));
    }

    private static String plain(String markdown) {
        return markdown.strip().replaceAll("\\[(?:[\\w.]*\\.)?(\\w+)(?:#[\\w()]*)?]", "$1");
    }
}
