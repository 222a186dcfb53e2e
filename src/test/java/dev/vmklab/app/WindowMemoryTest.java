package dev.vmklab.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1600, 1000);

    private final MemoryPreferences node = new MemoryPreferences();
    private final WindowMemory memory = new WindowMemory(node);

    @Test
    void startsAsUsualAtFirst() {
        assertThat(memory.dark()).isEmpty();
        assertThat(memory.maximized()).isFalse();
        assertThat(memory.width(1440, SCREEN)).isEqualTo(1440);
        assertThat(memory.height(900, SCREEN)).isEqualTo(900);
    }

    @Test
    void isNeverLargerThanTheScreen() {
        node.putDouble("width", 5000);
        node.putDouble("height", 5000);

        assertThat(memory.width(1440, SCREEN)).isEqualTo(1600);
        assertThat(memory.height(900, SCREEN)).isEqualTo(1000);
    }

    @Test
    void takesNonsenseForNothing() {
        node.put("theme", "pink");
        node.put("width", "wide");
        node.put("height", "-3");

        assertThat(memory.dark()).isEmpty();
        assertThat(memory.width(1440, SCREEN)).isEqualTo(1440);
        assertThat(memory.height(900, SCREEN)).isEqualTo(900);
    }
}
