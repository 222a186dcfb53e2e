package dev.vmklab.exchange;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import java.util.HashMap;
import java.util.Map;

/// Gives every key of a source its id, the same on every import, and never one id to two keys.
public final class Ids {
    private final Map<Id, String> owners = new HashMap<>();

    /// @param kind a lower-case word such as `host`
    /// @param key what identifies the element in its source
    public Id of(String kind, String key) {
        String salted = key;
        // Ids have 40 bits, so two keys of a very large inventory may meet; the second one then moves on.
        for (int salt = 2; ; salt++) {
            Id id = IdSource.forKey(kind, kind + '/' + salted);
            String owner = owners.putIfAbsent(id, key);
            if (owner == null || owner.equals(key)) {
                return id;
            }
            salted = key + '#' + salt;
        }
    }
}
