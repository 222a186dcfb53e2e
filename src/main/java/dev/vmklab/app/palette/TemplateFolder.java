package dev.vmklab.app.palette;

import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.part.ClipPart;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.value.Extras;
import dev.vmklab.format.ClipDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user's own templates, one file each. May be used from any thread; none of it belongs on the FX thread.
public final class TemplateFolder {
    private static final String GROUP = "My templates";

    private final Path folder;

    public TemplateFolder(Path folder) {
        this.folder = folder;
    }

    /// The templates by name. A file that is none is left out.
    public List<Parts.Offer> read() {
        return files().stream().flatMap(file -> read(file).stream()).toList();
    }

    /// A damaged template is no reason to offer none; its file stays for its owner to look at.
    private static Optional<Parts.Offer> read(Path file) {
        try {
            return Optional.of(offer(DocumentFile.readClip(file)));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(f -> f.getFileName().toString().endsWith(DocumentFile.TEMPLATE_SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Parts.Offer offer(ClipDocument document) {
        return new Parts.Offer(GROUP, document.parts().name(), "own template", ClipPart.of(document.clip()));
    }

    /// Keeps a template under a name, in the place of one with the same.
    ///
    /// @throws DocumentException when it cannot be saved
    /// @throws IOException when there can be no folder for it
    public Parts.Offer save(String name, Clip clip) throws DocumentException, IOException {
        Files.createDirectories(folder);
        ClipDocument document = new ClipDocument(clip.parts().withName(name), clip.roots(), Extras.NONE);
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        DocumentFile.save(
                folder.resolve((plain.isEmpty() ? "template" : plain) + DocumentFile.TEMPLATE_SUFFIX), document);
        return offer(document);
    }
}
