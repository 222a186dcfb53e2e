package dev.vmklab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void isTheVersionOfTheBuildAndNotItsPlaceholder() {
        assertThat(Version.ofThisBuild()).matches("\\d+\\.\\d+\\.\\d+(-\\w+)?");
    }
}
