package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentSheetsTest {
    private final RecentSheets recent = new RecentSheets();
    private final DesignDocument document = DesignDocument.of(Pods.of(4));

    private static Sheet sheet(DesignDocument of) {
        return Sheet.of(of.design(), of.view());
    }

    @Test
    void remembersTheSheetOfADesignAndView() {
        Sheet sheet = sheet(document);
        recent.keep(document, sheet);

        assertThat(recent.of(document)).containsSame(sheet);
        assertThat(recent.of(DesignDocument.of(Pods.of(4)))).containsSame(sheet);
    }

    @Test
    void knowsNothingOfAnotherDesignOrOfOtherPlaces() {
        recent.keep(document, sheet(document));
        DesignDocument moved = Positions.placed(
                document, Map.of(document.design().hosts().getFirst().id(), new Point(9, 9)));

        assertThat(recent.of(moved)).isEmpty();
        assertThat(recent.of(DesignDocument.of(Design.empty("other")))).isEqualTo(Optional.empty());
    }

    @Test
    void forgetsTheOldestWhereMuchIsRemembered() {
        DesignDocument large = DesignDocument.of(Pods.of(500));
        Sheet sheet = sheet(large);
        recent.keep(document, sheet(document));
        for (int i = 0; i < 20; i++) {
            recent.keep(DesignDocument.of(large.design().withName("version " + i)), sheet);
        }

        assertThat(recent.of(document)).isEmpty();
        assertThat(recent.of(DesignDocument.of(large.design().withName("version 19"))))
                .isPresent();
    }
}
