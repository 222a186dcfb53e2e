package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import java.util.stream.IntStream;

/// The shape that stands for a service where there is no room for its tag, so that nobody has to tell services by hue.
///
/// Corners lie in the square from -1 to 1 around the middle of the sign, y pointing down.
public enum ServiceSign {
    SQUARE(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
    RIGHT(-0.85, -1, 1, 0, -0.85, 1),
    DOWN(-1, -0.85, 1, -0.85, 0, 1),
    UPRIGHT_BAR(-0.4, -1, 0.4, -1, 0.4, 1, -0.4, 1),
    DIAMOND(0, -1, 1, 0, 0, 1, -1, 0),
    UP(0, -1, 1, 0.85, -1, 0.85),
    LEFT(0.85, -1, 0.85, 1, -1, 0),
    PLUS(
            -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35,
            -1, -0.35, -0.35, -0.35),
    CROSS(-1, -0.5, -0.5, -1, 0, -0.5, 0.5, -1, 1, -0.5, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5, -0.5, 1, -1, 0.5, -0.5, 0),
    LEVEL_BAR(-1, -0.4, 1, -0.4, 1, 0.4, -1, 0.4),
    /// A ring that is open above.
    CUP(-1, -0.9, -0.4, -0.9, -0.4, 0.35, 0.4, 0.35, 0.4, -0.9, 1, -0.9, 1, 0.95, -1, 0.95);

    @SuppressWarnings("ImmutableEnumChecker") // made by Stream.toList, which nothing changes
    private final List<Point> corners;

    ServiceSign(double... xy) {
        corners = IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
                .toList();
    }

    /// The same for a service at every level of detail and in both themes.
    public static ServiceSign of(Service service) {
        return switch (service) {
            case MANAGEMENT -> SQUARE;
            case VMOTION -> RIGHT;
            case PROVISIONING -> DOWN;
            case ISCSI -> UPRIGHT_BAR;
            case NFS -> DIAMOND;
            case VSAN -> UP;
            case NVME_TCP -> LEFT;
            case FT -> PLUS;
            case REPLICATION -> CROSS;
            case BACKUP -> LEVEL_BAR;
            case VM -> CUP;
        };
    }

    /// The corners, in order.
    public List<Point> corners() {
        return corners;
    }

    /// The corners of a sign at a place.
    ///
    /// @param radius half the side of the square that it fills
    public List<Point> corners(double x, double y, double radius) {
        return corners.stream()
                .map(c -> new Point(x + radius * c.x(), y + radius * c.y()))
                .toList();
    }
}
