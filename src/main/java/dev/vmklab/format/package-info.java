/// VmkLab's own documents: designs, stand-alone scenarios and the parameter file, their versions, their checks and the
/// place of every error.
///
/// [dev.vmklab.format.DocumentFile] reads and saves, [dev.vmklab.format.DesignDocument] is what a design file holds,
/// [dev.vmklab.format.Problem] says what is wrong with one and where. Knows no other program's formats.
@NullMarked
package dev.vmklab.format;

import org.jspecify.annotations.NullMarked;
