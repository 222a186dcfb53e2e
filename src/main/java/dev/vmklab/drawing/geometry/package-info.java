/// Where everything stands and where cables run, in world units: plain numbers that the picture, the hit test and the
/// gestures share, so that what is seen is what is hit.
///
/// [dev.vmklab.drawing.geometry.Geometry] holds nodes and cable runs, [dev.vmklab.drawing.geometry.HitIndex] finds them
/// by point, [dev.vmklab.drawing.geometry.Camera] maps world and screen. Knows no colours, no fonts and no toolkit.
@NullMarked
package dev.vmklab.drawing.geometry;

import org.jspecify.annotations.NullMarked;
