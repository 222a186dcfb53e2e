package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Statistic;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.recording.FaultToleranceSample.Protection;
import dev.vmklab.simulation.recording.Log;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How Fault Tolerance slows its VMs, and which of them have no secondary.
final class FaultToleranceMetrics {
    /// One VM's samples, each with the time from which it holds.
    private record Course(String name, List<Double> times, List<FaultToleranceSample> samples) {
        double end(int i, Window window) {
            return i + 1 < times.size() ? times.get(i + 1) : Math.max(window.to(), times.get(i));
        }
    }

    private final Run run;
    private final Expectation expectation;
    private final Window window;

    FaultToleranceMetrics(Run run, Expectation expectation) {
        this.run = run;
        this.expectation = expectation;
        this.window = Window.of(expectation, run);
    }

    /// The share of its work that the worst VM did not do at its worst, or that all did not do on average.
    Measured slowdown() {
        Map<Id, Course> courses = courses();
        if (courses.isEmpty()) {
            return Measured.nothing("no VM in the scope is fault tolerant and on");
        }
        boolean mean = expectation.statistic() == Statistic.MEAN;
        double sum = 0;
        Measured worst = Measured.of(-1, window.to(), "");
        for (Course course : courses.values()) {
            Measured measured = over(course, s -> 1 - 1 / s.slowdown()).statistic(expectation.statistic());
            double value = measured.value().orElse(0.0);
            sum += value;
            if (value > worst.value().orElse(0.0)) {
                worst = Measured.of(value, measured.at(), value > 0 ? course.name() : "");
            }
        }
        return mean ? Measured.of(sum / courses.size(), window.to(), worst.about()) : worst;
    }

    Measured unprotected() {
        Steps steps = new Steps(window);
        String last = "";
        for (Course course : courses().values()) {
            for (int i = 0; i < course.samples().size(); i++) {
                boolean open = course.samples().get(i).protection() != Protection.PROTECTED;
                steps.add(course.times().get(i), course.end(i, window), open ? 1 : 0);
                last = open && course.times().get(i) <= window.to() ? course.name() : last;
            }
        }
        Measured measured = steps.statistic(expectation.statistic());
        return new Measured(measured.value(), measured.at(), last);
    }

    private Steps over(Course course, ToDoubleFunction<FaultToleranceSample> value) {
        Steps steps = new Steps(window);
        for (int i = 0; i < course.samples().size(); i++) {
            steps.add(
                    course.times().get(i),
                    course.end(i, window),
                    value.applyAsDouble(course.samples().get(i)));
        }
        return steps;
    }

    private Map<Id, Course> courses() {
        Map<Id, Course> courses = new LinkedHashMap<>();
        Log<FaultToleranceSample> log = run.recording().faultTolerance();
        for (int i = 0; i < log.size(); i++) {
            FaultToleranceSample sample = log.get(i);
            if (expectation.scope().map(sample.vm()::equals).orElse(true)) {
                Course course = courses.computeIfAbsent(
                        sample.vm(), vm -> new Course(sample.vmName(), new ArrayList<>(), new ArrayList<>()));
                course.times().add(log.time(i));
                course.samples().add(sample);
            }
        }
        return courses;
    }
}
