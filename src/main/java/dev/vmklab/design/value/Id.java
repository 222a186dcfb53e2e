package dev.vmklab.design.value;

/// The stable, opaque identity of one element of a design, for instance `host-k3v7q2ma`.
///
/// Equal ids mean the same element through edits, undo, saves and re-imports. No result depends on the text of an id.
///
/// @param text a lower-case letter, then letters, digits and hyphens, 2 to 64 characters in all
public record Id(String text) implements Comparable<Id> {
    private static final int MAX_LENGTH = 64;

    public Id {
        if (!isValid(text)) {
            throw new IllegalArgumentException("id is \"" + text
                    + "\", expected a lower-case letter followed by 1 to 63 lower-case letters, digits or hyphens");
        }
    }

    public static Id of(String text) {
        return new Id(text);
    }

    public static boolean isValid(String text) {
        if (text.length() < 2 || text.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean other = c >= '0' && c <= '9' || c == '-';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Id other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
