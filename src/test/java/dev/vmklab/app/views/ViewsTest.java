package dev.vmklab.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final Id HOST = Id.of("host-1");

    private final IdSource ids = IdSource.sequence(7);
    private final DesignDocument empty = DesignDocument.of(Design.empty("empty"));

    @Test
    void aDocumentWithoutViewsHasOneThatBeginsToExistWithItsFirstChange() {
        DesignDocument changed = Views.hidden(empty, h -> h.withPhysical(true));

        assertThat(Views.all(empty)).extracting(View::name).containsExactly("Drawing");
        assertThat(empty.views()).isEmpty();
        assertThat(changed.views()).containsExactly(Views.shown(changed));
        assertThat(changed.shownView()).isEmpty();
    }

    @Test
    void whatChangesNothingLeavesTheDocumentAsItIs() {
        assertThat(Views.hidden(empty, h -> h)).isSameAs(empty);
        assertThat(Views.collapsed(empty, List.of(HOST), false)).isSameAs(empty);
        assertThat(Views.removed(empty, Views.shown(empty).id())).isSameAs(empty);
    }

    @Test
    void changesOfOneViewLeaveTheOthersAlone() {
        DesignDocument two = Views.added(empty, ids);
        DesignDocument changed = Views.collapsed(two, List.of(HOST), true);

        assertThat(Views.shown(changed).collapsed()).containsExactly(HOST);
        assertThat(changed.views().getFirst()).isEqualTo(two.views().getFirst());
        assertThat(Views.shown(Views.switched(
                                changed, changed.views().getFirst().id()))
                        .collapsed())
                .isEmpty();
    }

    @Test
    void goingToTheFirstViewAndBackIsTheSameDocument() {
        DesignDocument two = Views.added(empty, ids);
        Id first = two.views().getFirst().id();
        Id second = two.views().getLast().id();

        assertThat(Views.switched(Views.switched(two, first), second)).isEqualTo(two);
    }

    @Test
    void aCopyHoldsAllThatItsOriginalDoesUnderTheNextFreeName() {
        DesignDocument placed = Views.changed(
                empty,
                v -> v.withPlacements(List.of(new Placement(HOST, 8, 16, true)))
                        .withHidden(v.hidden().withVlan(20, true))
                        .withCollapsed(List.of(HOST)));

        DesignDocument copied = Views.duplicated(Views.duplicated(placed, ids), ids);

        assertThat(copied.views()).extracting(View::name).containsExactly("Drawing", "Drawing 2", "Drawing 3");
        View copy = Views.shown(copied);
        View original = Views.shown(placed);
        assertThat(copy).isEqualTo(original.copied(copy.id(), "Drawing 3"));
    }

    @Test
    void removingAViewShowsItsNeighbourAndTheLastOneStays() {
        DesignDocument three = Views.added(Views.added(empty, ids), ids);
        View middle = three.views().get(1);

        DesignDocument left = Views.removed(three, Views.shown(three).id());
        DesignDocument last =
                Views.removed(Views.removed(left, left.views().getFirst().id()), middle.id());

        assertThat(Views.shown(left)).isEqualTo(middle);
        assertThat(last.views()).containsExactly(middle);
    }

    @Test
    void aViewThatIsNotShownMayGoWithoutAnotherOneBeingShown() {
        DesignDocument three = Views.added(Views.added(empty, ids), ids);

        DesignDocument left = Views.removed(three, three.views().getFirst().id());

        assertThat(Views.shown(left)).isEqualTo(Views.shown(three));
    }
}
