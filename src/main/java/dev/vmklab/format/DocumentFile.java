package dev.vmklab.format;

import dev.vmklab.format.codec.Shapes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Reads and saves VmkLab's own documents.
///
/// Reading never changes a file, however broken it is. Saving replaces a file as a whole or leaves it as it was. All
/// methods may be called from any thread; none may be called from the FX thread, because disks are slow.
public final class DocumentFile {
    /// The ending of a design's file name.
    public static final String DESIGN_SUFFIX = ".vmklab.json";

    /// The ending of a stand-alone scenario's file name.
    public static final String SCENARIO_SUFFIX = ".scenario.vmklab.json";

    static final DocumentType<DesignDocument> DESIGN =
            new DocumentType<>("vmklab-design", Shapes.of(DesignDocument.class), List.of(), DesignCheck::faults);

    static final DocumentType<ScenarioDocument> SCENARIO =
            new DocumentType<>("vmklab-scenario", Shapes.of(ScenarioDocument.class), List.of(), ScenarioCheck::faults);

    static final DocumentType<ClipDocument> CLIP =
            new DocumentType<>("vmklab-clip", Shapes.of(ClipDocument.class), List.of(), document -> List.of());

    /// The ending of a template's file name.
    public static final String TEMPLATE_SUFFIX = ".template.vmklab.json";

    private DocumentFile() {}

    /// @throws DocumentException when it cannot be read as a design
    public static DesignDocument read(Path file) throws DocumentException {
        return DESIGN.read(file);
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no design
    public static DesignDocument parse(String text, String file) throws DocumentException {
        return DESIGN.parse(text, file);
    }

    /// @throws DocumentException when it cannot be read as a stand-alone scenario
    public static ScenarioDocument readScenario(Path file) throws DocumentException {
        return SCENARIO.read(file);
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no stand-alone scenario
    public static ScenarioDocument parseScenario(String text, String file) throws DocumentException {
        return SCENARIO.parse(text, file);
    }

    /// The text of a design's file. Equal documents have equal texts.
    ///
    /// @throws DocumentException when the document could not be read again, such as one that holds an id twice
    public static String text(DesignDocument document) throws DocumentException {
        return DESIGN.text(document, "design");
    }

    /// The SHA-256 of a document's text in UTF-8, in lower-case hexadecimal: equal documents have equal ones.
    ///
    /// @throws DocumentException as [#text]
    public static String sha256(DesignDocument document) throws DocumentException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text(document).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The text of a stand-alone scenario's file.
    ///
    /// @throws DocumentException when it could not be read again
    public static String text(ScenarioDocument document) throws DocumentException {
        return SCENARIO.text(document, "scenario");
    }

    /// @throws DocumentException when it cannot be saved; the file is then what it was before
    public static void save(Path file, DesignDocument document) throws DocumentException {
        DESIGN.save(file, document);
    }

    /// @throws DocumentException when it cannot be saved; the file is then what it was before
    public static void save(Path file, ScenarioDocument document) throws DocumentException {
        SCENARIO.save(file, document);
    }

    /// @param origin where the text is from, for messages
    /// @throws DocumentException when the text is no clip
    public static ClipDocument parseClip(String text, String origin) throws DocumentException {
        return CLIP.parse(text, origin);
    }

    /// The text of copied elements.
    ///
    /// @throws DocumentException never for what an edit copied
    public static String text(ClipDocument document) throws DocumentException {
        return CLIP.text(document, "clip");
    }

    /// @throws DocumentException when it cannot be read as a template
    public static ClipDocument readClip(Path file) throws DocumentException {
        return CLIP.read(file);
    }

    /// @throws DocumentException when it cannot be saved; the file is then what it was before
    public static void save(Path file, ClipDocument document) throws DocumentException {
        CLIP.save(file, document);
    }
}
