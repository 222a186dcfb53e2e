package dev.vmklab.design.value;

import java.util.Locale;

/// An Ethernet address, written `00:50:56:6a:01:0b`.
public record Mac(String text) {
    public Mac {
        text = text.toLowerCase(Locale.ROOT).replace('-', ':');
        if (!text.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no MAC address, expected one like 00:50:56:6a:01:0b");
        }
    }

    public int lastByte() {
        return Integer.parseInt(text.substring(text.length() - 2), 16);
    }

    @Override
    public String toString() {
        return text;
    }
}
