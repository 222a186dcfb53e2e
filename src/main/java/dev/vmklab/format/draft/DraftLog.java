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

/// Writes the draft of a window as a JSON text sequence (RFC 7464), each record after a record separator.
///
/// A record is `{document, name, origin}` for a first state, `{change, name, origin}` for a state by its difference
/// from the one before, `{keep}` when later steps are forgotten, `{origins}` or `{position}`. `{shown, seconds}` tells
/// which run the window showed, and when. What is in a fork has its
/// number as `{fork}`
/// too, after a record that says what it is as `{tab}`; `{closed}` ends it. What is written is forced
/// to the disk. Not thread safe; never on the FX thread.
public final class DraftLog {
    static final String FORMAT = "vmklab-draft";
    static final int VERSION = 1;
    static final char SEPARATOR = '\u001e';
    static final RecordShape<DesignDocument> SHAPE = Shapes.of(DesignDocument.class);

    private final Path file;
    private Optional<WindowDraft> written = Optional.empty();

    /// @param file need not exist yet
    public DraftLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /// Brings the file up to a draft: appends what is new, or begins the file again where nothing is left of what it
    /// holds.
    public void write(WindowDraft draft) throws IOException {
        Optional<WindowDraft> before =
                written.filter(w -> shared(w.design().steps(), draft.design().steps()) > 0);
        StringBuilder text = new StringBuilder();
        if (before.isEmpty()) {
            record(text, Map.of("format", FORMAT, "version", VERSION));
        }
        append(text, Map.of(), before.map(WindowDraft::design), draft.design());
        draft.forks().forEach(fork -> append(text, before.flatMap(w -> w.fork(fork.number())), fork));
        before.stream()
                .flatMap(w -> w.forks().stream())
                .filter(fork -> draft.fork(fork.number()).isEmpty())
                .forEach(fork -> record(text, Map.of("fork", fork.number(), "closed", true)));
        if (!before.map(WindowDraft::shown).equals(Optional.of(draft.shown()))) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("shown", draft.shown().fork());
            shown.put("seconds", draft.shown().seconds());
            record(text, shown);
        }
        if (before.isEmpty()) {
            begin(text.toString());
        } else if (!text.isEmpty()) {
            put(file, text.toString(), StandardOpenOption.APPEND);
        }
        written = Optional.of(draft);
    }

    private static void append(StringBuilder text, Optional<ForkDraft> before, ForkDraft fork) {
        Map<String, Object> about = Map.of("fork", fork.number());
        if (!before.map(ForkDraft::tab).equals(Optional.of(fork.tab()))) {
            Map<String, Object> tab = new LinkedHashMap<>();
            tab.put("name", fork.tab().name());
            tab.put("fromSeconds", fork.tab().fromSeconds());
            tab.put("scenario", fork.tab().scenario());
            record(text, about, Map.of("tab", tab));
        }
        append(text, about, before.map(ForkDraft::draft), fork.draft());
    }

    private static int shared(List<Draft.Step> before, List<Draft.Step> now) {
        int count = 0;
        while (count < before.size() && count < now.size() && before.get(count).equals(now.get(count))) {
            count++;
        }
        return count;
    }

    /// @param about fields that every record has
    private static void append(StringBuilder text, Map<String, Object> about, Optional<Draft> before, Draft draft) {
        int start = text.length();
        int kept = before.map(b -> shared(b.steps(), draft.steps())).orElse(0);
        if (before.filter(b -> b.steps().size() > kept).isPresent()) {
            record(text, about, Map.of("keep", kept));
        }
        for (int i = kept; i < draft.steps().size(); i++) {
            record(text, about, step(draft, i));
        }
        if (!before.map(Draft::origins).equals(Optional.of(draft.origins()))) {
            record(
                    text,
                    about,
                    Map.of(
                            "origins",
                            draft.origins().stream().map(DraftLog::origin).toList()));
        }
        boolean moved = text.length() > start
                || before.filter(b -> b.position() == draft.position()).isEmpty();
        if (moved) {
            record(text, about, Map.of("position", draft.position()));
        }
    }

    private static Map<String, Object> step(Draft draft, int i) {
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
        return fields;
    }

    private static Map<String, Object> origin(Draft.Origin origin) {
        Map<String, Object> fields = new LinkedHashMap<>();
        origin.file().ifPresent(path -> fields.put("file", path.toString()));
        origin.saved().ifPresent(step -> fields.put("saved", step));
        return fields;
    }

    private static void record(StringBuilder text, Map<String, Object> about, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.putAll(fields);
        record(text, all);
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
