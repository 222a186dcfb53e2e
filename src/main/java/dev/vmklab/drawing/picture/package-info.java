/// From geometry and loads to primitives in world units, with colours by role.
///
/// [dev.vmklab.drawing.picture.StaticPicture] draws what stands still, [dev.vmklab.drawing.picture.LoadPicture] what
/// flows; a [dev.vmklab.drawing.picture.Theme] gives the roles their colours. Knows no toolkit: painters do.
@NullMarked
package dev.vmklab.drawing.picture;

import org.jspecify.annotations.NullMarked;
