package dev.vmklab.design.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VlanTextTest {
    @Test
    void understandsEveryMode() {
        assertThat(VlanText.mode(" 20 ")).isEqualTo(new VlanMode.Tagged(20));
        assertThat(VlanText.mode("0")).isEqualTo(new VlanMode.Untagged());
        assertThat(VlanText.mode("None")).isEqualTo(new VlanMode.Untagged());
        assertThat(VlanText.mode("4095")).isEqualTo(new VlanMode.GuestTagged(List.of(VlanRange.ALL)));
        assertThat(VlanText.mode("all")).isEqualTo(new VlanMode.GuestTagged(List.of(VlanRange.ALL)));
        assertThat(VlanText.mode("10, 20-29"))
                .isEqualTo(new VlanMode.GuestTagged(List.of(new VlanRange(10, 10), new VlanRange(20, 29))));
        assertThat(VlanText.mode("100:101")).isEqualTo(new VlanMode.Private(100, 101));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "none", "all", "10-19, 30", "100:101"})
    void writesWhatItReads(String text) {
        assertThat(VlanText.of(VlanText.mode(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vlan", "5000", "29-20", "1:5000", "12,x"})
    void refusesWhatIsNoVlan(String text) {
        assertThatThrownBy(() -> VlanText.mode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
