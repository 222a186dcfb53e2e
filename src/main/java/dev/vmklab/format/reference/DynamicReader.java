package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.simulation.sharing.FlowTrace;
import dev.vmklab.simulation.sharing.MalformedTraceException;
import dev.vmklab.validation.DynamicCase;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Reads `dyn_*.txt` and its `.expected.csv`.
final class DynamicReader {
    private final CaseFile file;
    private final FlowTrace trace;
    /// Where each flow's number stands in the trace; empty while they count up from 0.
    private final Map<Long, Integer> places = new HashMap<>();

    private DynamicReader(CaseFile file, FlowTrace trace) throws DocumentException {
        this.file = file;
        this.trace = trace;
        if (!countsUp()) {
            index();
        }
    }

    static DynamicCase read(CaseFile file, CaseFile expectations) throws DocumentException {
        DynamicReader reader;
        try (InputStream stream = file.open()) {
            reader = new DynamicReader(file, FlowTrace.read(stream));
        } catch (DocumentException e) {
            throw e;
        } catch (MalformedTraceException e) {
            String text = String.valueOf(e.getMessage());
            throw file.problem(e.line(), 1, "", text.substring(text.indexOf(':') + 2));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        try (NumberScanner scanner = new NumberScanner(expectations)) {
            return new DynamicCase(file.plainName(), reader.trace, reader.readExpected(scanner));
        } catch (DocumentException e) {
            throw e;
        } catch (IOException e) {
            throw expectations.unreadable(e);
        }
    }

    private boolean countsUp() {
        for (int f = 0; f < trace.flows(); f++) {
            if (trace.flowId(f) != f) {
                return false;
            }
        }
        return true;
    }

    private void index() throws DocumentException {
        for (int f = 0; f < trace.flows(); f++) {
            if (places.put(trace.flowId(f), f) != null) {
                throw file.problem(0, 0, "", "has flow " + trace.flowId(f) + " twice, expected each number once");
            }
        }
    }

    /// -1 for none.
    private int placeOf(long id) {
        if (places.isEmpty()) {
            return id < trace.flows() ? (int) id : -1;
        }
        return places.getOrDefault(id, -1);
    }

    private double[] readExpected(NumberScanner scanner) throws IOException {
        if (!scanner.findLine() || !scanner.takes("id") || !scanner.takes(",") || !scanner.takes("finish_s")) {
            throw scanner.fault("is no header, expected id,finish_s");
        }
        scanner.endLine("the end of the header");
        double[] expected = new double[trace.flows()];
        Arrays.fill(expected, Double.NaN);
        while (scanner.findLine()) {
            long id = scanner.whole("the number of a flow");
            int f = placeOf(id);
            if (f < 0 || !Double.isNaN(expected[f])) {
                String what =
                        f < 0 ? " is none of the case, expected one of its" : " was there before, expected each once";
                throw scanner.fault("flow " + id + what);
            }
            if (!scanner.takes(",")) {
                throw scanner.fault("has no comma after the flow, expected id,finish_s");
            }
            expected[f] = scanner.time("when the flow finishes");
            scanner.endLine("the end of the line after the time");
        }
        for (int f = 0; f < expected.length; f++) {
            if (Double.isNaN(expected[f])) {
                throw scanner.fault("ends without flow " + trace.flowId(f) + ", expected every flow of the case");
            }
        }
        return expected;
    }
}
