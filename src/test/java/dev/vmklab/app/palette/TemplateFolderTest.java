package dev.vmklab.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.drawing.PictureDesigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {
    private final Design design = PictureDesigns.cluster(2, 1);
    private final Clip clip = Clip.of(design, List.of(design.hosts().getFirst().id()));

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsOfferedAgainAndCanBePlaced() throws Exception {
        new TemplateFolder(folder).save("Our host", clip);

        List<Parts.Offer> offers = new TemplateFolder(folder).read();

        assertThat(offers).extracting(Parts.Offer::name).containsExactly("Our host");
        assertThat(offers.getFirst().part().kind()).isEqualTo(ElementKind.HOST);
        Pasted pasted =
                offers.getFirst().part().placed(Model.of(Design.empty("empty")), Place.CANVAS, IdSource.sequence(1));
        assertThat(pasted.design().hosts()).hasSize(1);
        assertThat(pasted.design().hosts().getFirst().vmnics()).hasSize(3);
    }

    @Test
    void theSameNameTakesThePlaceOfTheOldTemplate() throws Exception {
        TemplateFolder templates = new TemplateFolder(folder);
        templates.save("Our host", clip);
        templates.save("Our host", clip);

        assertThat(templates.read()).hasSize(1);
    }

    @Test
    void aDamagedFileIsLeftOutAndLeftAlone() throws Exception {
        TemplateFolder templates = new TemplateFolder(folder);
        templates.save("Our host", clip);
        Path damaged = folder.resolve("broken.template.vmklab.json");
        Files.writeString(damaged, "{");

        assertThat(templates.read()).hasSize(1);
        assertThat(damaged).exists();
    }

    @Test
    void noFolderIsNoTemplates() throws IOException {
        assertThat(new TemplateFolder(folder.resolve("none")).read()).isEmpty();
    }
}
