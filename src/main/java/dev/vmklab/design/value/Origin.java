package dev.vmklab.design.value;

/// Where an imported element came from, so that a later import of the same source finds it again.
///
/// @param source the kind of input, such as `rvtools`
/// @param key the element's key there, such as a managed object id or `host/device`
public record Origin(String source, String key, Extras extras) {
    public Origin {
        Check.name("source", source);
        Check.name("key", key);
    }

    public Origin(String source, String key) {
        this(source, key, Extras.NONE);
    }
}
