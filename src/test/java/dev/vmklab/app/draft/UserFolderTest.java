package dev.vmklab.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
    private static final Path HOME = Path.of("home");

    @Test
    void isWhereEachSystemKeepsData() {
        assertThat(UserFolder.of("Linux", Map.of(), HOME)).isEqualTo(Path.of("home/.local/share/vmklab"));
        assertThat(UserFolder.of("Linux", Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(Path.of("data/vmklab"));
        assertThat(UserFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("home/Library/Application Support/VmkLab"));
        assertThat(UserFolder.of("Windows 11", Map.of("LOCALAPPDATA", "local"), HOME))
                .isEqualTo(Path.of("local/VmkLab"));
    }
}
