package dev.vmklab.format.draft;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.codec.Difference;
import dev.vmklab.format.codec.Encoder;
import dev.vmklab.format.codec.RecordShape;
import dev.vmklab.format.codec.Shapes;
import dev.vmklab.format.json.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes one draft as a JSON text sequence (RFC 7464), each record after a record separator.
///
/// A record is `{document, name, origin}` for a first state, `{change, name, origin}` for a state by its difference
/// from the one before, `{keep}` when later steps are forgotten, `{origins}` or `{position}`. What is written is forced
/// to the disk. Not thread safe; never on the FX thread.
public final class DraftLog {
    static final String FORMAT = "vmklab-draft";
    static final int VERSION = 1;
    static final char SEPARATOR = '\u001e';
    static final RecordShape<DesignDocument> SHAPE = Shapes.of(DesignDocument.class);

    private final Path file;
    private Optional<Draft> written = Optional.empty();

    /// @param file need not exist yet
    public DraftLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /// Brings the file up to a draft: appends what is new, or begins the file again where nothing is left of what it
    /// holds.
    public void write(Draft draft) throws IOException {
        int kept = written.map(before -> shared(before.steps(), draft.steps())).orElse(0);
        StringBuilder text = new StringBuilder();
        if (kept == 0) {
            record(text, Map.of("format", FORMAT, "version", VERSION));
            append(text, draft, 0);
            begin(text.toString());
        } else {
            append(text, draft, kept);
            if (!text.isEmpty()) {
                put(file, text.toString(), StandardOpenOption.APPEND);
            }
        }
        written = Optional.of(draft);
    }

    private static int shared(List<Draft.Step> before, List<Draft.Step> now) {
        int count = 0;
        while (count < before.size() && count < now.size() && before.get(count).equals(now.get(count))) {
            count++;
        }
        return count;
    }

    private void append(StringBuilder text, Draft draft, int kept) {
        Optional<Draft> before = kept == 0 ? Optional.empty() : written;
        if (before.filter(b -> b.steps().size() > kept).isPresent()) {
            record(text, Map.of("keep", kept));
        }
        for (int i = kept; i < draft.steps().size(); i++) {
            Draft.Step step = draft.steps().get(i);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", step.name());
            fields.put("origin", step.origin());
            if (i == 0) {
                fields.put("document", Encoder.encode(SHAPE, step.document()));
            } else {
                DesignDocument last = draft.steps().get(i - 1).document();
                fields.put("change", Difference.between(SHAPE, last, step.document()));
            }
            record(text, fields);
        }
        if (!before.map(Draft::origins).equals(Optional.of(draft.origins()))) {
            record(
                    text,
                    Map.of(
                            "origins",
                            draft.origins().stream().map(DraftLog::origin).toList()));
        }
        if (draft.position() != (text.isEmpty() ? before.map(Draft::position).orElse(-1) : -1)) {
            record(text, Map.of("position", draft.position()));
        }
    }

    private static Map<String, Object> origin(Draft.Origin origin) {
        Map<String, Object> fields = new LinkedHashMap<>();
        origin.file().ifPresent(path -> fields.put("file", path.toString()));
        origin.saved().ifPresent(step -> fields.put("saved", step));
        return fields;
    }

    private static void record(StringBuilder text, Map<String, Object> fields) {
        text.append(SEPARATOR).append(JsonText.write(fields));
    }

    private void begin(String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        put(beside, text, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(Path file, String text, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }
}
