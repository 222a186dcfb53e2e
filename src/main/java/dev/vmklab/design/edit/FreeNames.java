package dev.vmklab.design.edit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names that are still free: what ends in a number counts on, as administrators do.
public final class FreeNames {
    /// The number of a host may stand before its domain: esx01.example.com.
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})(\\.[^0-9].*)?");

    /// A single letter at the end of a name counts on like a number: ToR A, ToR B.
    private static final Pattern LETTERED = Pattern.compile("(.*[ -])([A-Y])");

    private final Set<String> taken;

    /// @param taken the names that are in use
    public FreeNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /// The wanted name if it is free, else the next one after it; it is taken from then on.
    public String take(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name = after(name);
        }
        return name;
    }

    /// The name that follows: `esx02` after `esx01`, `filer 2` after `filer`.
    static String after(String name) {
        Matcher lettered = LETTERED.matcher(name);
        if (lettered.matches()) {
            return lettered.group(1) + (char) (lettered.group(2).charAt(0) + 1);
        }
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            String digits = numbered.group(2);
            String next = String.format(Locale.ROOT, "%0" + digits.length() + "d", Long.parseLong(digits) + 1);
            String domain = numbered.group(3);
            return numbered.group(1) + next + (domain == null ? "" : domain);
        }
        return name + " 2";
    }
}
