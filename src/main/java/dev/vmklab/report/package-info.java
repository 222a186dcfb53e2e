/// What is handed over about a run: the report as a value, in words, and as pictures.
///
/// [dev.vmklab.report.Report] gathers a [dev.vmklab.report.document.ReportDocument] from a run and its verdict,
/// [dev.vmklab.report.VerdictText] says the verdict in sentences, [dev.vmklab.report.ReportFolder] writes text and
/// pictures. Java2D only, without a screen. Knows no JSON: the text of a report is made by the package that owns the
/// formats.
@NullMarked
package dev.vmklab.report;

import org.jspecify.annotations.NullMarked;
