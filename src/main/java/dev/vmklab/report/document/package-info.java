/// What a report says, as plain values with the field names of `report.json`.
///
/// [dev.vmklab.report.document.ReportDocument] is the whole of it. Every number is finite; what does not exist is
/// absent. Knows no run, page or file.
@NullMarked
package dev.vmklab.report.document;

import org.jspecify.annotations.NullMarked;
