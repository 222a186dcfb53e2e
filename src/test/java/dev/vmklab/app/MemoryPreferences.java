package dev.vmklab.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.prefs.AbstractPreferences;
import org.jspecify.annotations.Nullable;

/// Preferences that no other program sees and that end with the test.
final class MemoryPreferences extends AbstractPreferences {
    private final Map<String, String> values = new TreeMap<>();

    MemoryPreferences() {
        super(null, "");
    }

    @Override
    protected void putSpi(String key, String value) {
        values.put(key, value);
    }

    @Override
    protected @Nullable String getSpi(String key) {
        return values.get(key);
    }

    @Override
    protected void removeSpi(String key) {
        values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {}

    @Override
    protected String[] keysSpi() {
        return values.keySet().toArray(String[]::new);
    }

    @Override
    protected String[] childrenNamesSpi() {
        return new String[0];
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
        throw new UnsupportedOperationException("there is one node only");
    }

    @Override
    protected void syncSpi() {}

    @Override
    protected void flushSpi() {}
}
