package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// The colours of the drawing by role, from `assets/palette-light.properties` or `assets/palette-dark.properties`.
///
/// @param name `light` or `dark`
/// @param colours ARGB by the role's ordinal
public record Theme(String name, List<Integer> colours) {
    /// The steps of the load ramp that the file gives; the others lie between them.
    private static final int[] RAMP_STOPS = {0, 4, 7, 10};

    private static final Theme LIGHT = load("light");
    private static final Theme DARK = load("dark");

    public Theme {
        colours = List.copyOf(colours);
    }

    public static Theme light() {
        return LIGHT;
    }

    public static Theme dark() {
        return DARK;
    }

    public boolean isDark() {
        return name.equals("dark");
    }

    /// The colour as 0xAARRGGBB.
    public int argb(Role role) {
        return colours.get(role.ordinal());
    }

    /// The colour as `#rrggbb`, or `none` for a transparent one.
    public String css(Role role) {
        int argb = argb(role);
        return argb >>> 24 == 0 ? "none" : String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }

    private static Theme load(String name) {
        Properties file = new Properties();
        String path = "/assets/palette-" + name + ".properties";
        try (InputStream stream = Theme.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the program");
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(name, file);
    }

    /// @throws IllegalStateException when a role has no colour or no legible one
    static Theme parse(String name, Properties file) {
        List<Integer> colours = new ArrayList<>();
        for (Role role : Role.values()) {
            colours.add(role == Role.NONE ? 0 : colour(file, role));
        }
        return new Theme(name, colours);
    }

    private static int colour(Properties file, Role role) {
        int step = role.ordinal() - Role.LOAD_0.ordinal();
        if (step < 0) {
            return hex(file, serviceKey(role));
        }
        int next = 1;
        while (RAMP_STOPS[next] < step) {
            next++;
        }
        int low = RAMP_STOPS[next - 1];
        int high = RAMP_STOPS[next];
        return mix(hex(file, "load-" + low), hex(file, "load-" + high), (step - low) / (double) (high - low));
    }

    /// Services have their vim25 key in the file, as everywhere.
    private static String serviceKey(Role role) {
        for (Service service : Service.values()) {
            if (role == Role.of(service)) {
                return "service." + service.key();
            }
            if (role == Role.on(service)) {
                return "on-service." + service.key();
            }
        }
        return role.key();
    }

    private static int hex(Properties file, String key) {
        String text = file.getProperty(key, "").strip();
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalStateException(
                    "palette has \"" + text + "\" for " + key + ", expected a colour like #1f2328");
        }
        return 0xFF000000 | Integer.parseInt(text.substring(1), 16);
    }

    private static int mix(int a, int b, double t) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (a >> shift & 0xFF) * (1 - t) + (b >> shift & 0xFF) * t;
            mixed = mixed << 8 | (int) Math.round(channel);
        }
        return mixed;
    }
}
