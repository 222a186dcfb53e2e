package dev.vmklab.simulation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the arrows between the packages of the kernel, and which of them the rest of the program may know.
class KernelArchitectureTest {
    private static final String PROGRAM = "dev.vmklab";
    private static final String KERNEL = PROGRAM + ".simulation";

    /// Formulas, and what a run leaves behind: they know numbers only, and no run.
    private static final List<String> FORMULAS =
            List.of("sharing", "queueing", "random", "outage", "precopy", "recording");

    /// What a run is made of. Knows no mechanism.
    private static final List<String> FOUNDATION = List.of("model", "event", "amendment", "flow", "admission", "state");

    /// Mechanisms, each with those of its kind that it may know.
    private static final Map<String, List<String>> MECHANISMS = Stream.of("""
            storage:
            recorder:        storage
            guest:
            shaping:
            teaming:         recorder
            management:      recorder
            storagefailure:  recorder storage
            migration:       recorder
            transfer:        recorder storage
            backup:          recorder transfer
            replication:     recorder transfer
            provisioning:    recorder transfer migration
            vsan:            recorder transfer storage
            reach:           storage vsan
            drs:             recorder migration
            faulttolerance:  recorder storage reach migration
            availability:    recorder storage reach migration
            maintenance:     recorder vsan migration availability
            """.split("\n"))
            .map(line -> line.split(":"))
            .collect(Collectors.toMap(row -> row[0], row -> words(row, 1)));

    /// What puts the mechanisms together and calls them. Each may know those before it, and everything above.
    private static final List<String> COMPOSITION = List.of("mechanism", "happening");

    /// What the program sees beside the kernel's own package: what a run leaves behind, and the formulas that explain
    /// it.
    private static final String[] OPEN = in("recording", "queueing", "sharing", "outage");

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PROGRAM);
    }

    @Test
    void everyPackageOfTheKernelHasItsPlaceInTheOrder() {
        var found = new TreeSet<String>();
        classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(KERNEL + "."))
                .map(name -> name.substring(KERNEL.length() + 1))
                .forEach(found::add);

        assertThat(packages()).containsExactlyInAnyOrderElementsOf(found);
    }

    static Stream<String> packages() {
        return Stream.of(FORMULAS, FOUNDATION, List.copyOf(MECHANISMS.keySet()), COMPOSITION)
                .flatMap(List::stream)
                .sorted();
    }

    private static List<String> mayKnow(String name) {
        List<Stream<String>> below;
        if (FORMULAS.contains(name)) {
            below = List.of(FORMULAS.stream());
        } else if (FOUNDATION.contains(name)) {
            below = List.of(FORMULAS.stream(), FOUNDATION.stream());
        } else if (MECHANISMS.containsKey(name)) {
            below = List.of(FORMULAS.stream(), FOUNDATION.stream(), MECHANISMS.get(name).stream());
        } else {
            below = List.of(packages().filter(p -> COMPOSITION.indexOf(p) < COMPOSITION.indexOf(name)));
        }
        return Stream.concat(Stream.of(name), below.stream().flatMap(s -> s)).toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyThePackagesBelowIt(String name) {
        String[] allowed = in(mayKnow(name).toArray(String[]::new));
        noClasses()
                .that()
                .resideInAPackage(KERNEL + "." + name)
                .should()
                .dependOnClassesThat(resideInAPackage(KERNEL + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                        .as("packages of the kernel other than " + Arrays.toString(allowed)))
                .because("a mechanism acts on the state of a run and tells others through it or by a call downwards;"
                        + " nobody below knows the run as a whole")
                .check(classes);
    }

    @Test
    void thePackagesAreFreeOfCycles() {
        slices().matching(KERNEL + ".(*)")
                .should()
                .beFreeOfCycles()
                .because("two packages in a cycle are one package")
                .check(classes);
    }

    @Test
    void theProgramSeesRunsAndWhatTheyLeaveBehind() {
        noClasses()
                .that(resideInAPackage(PROGRAM + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                KERNEL + "..", PROGRAM + ".validation..", PROGRAM + ".format.reference.."))))
                .should()
                .dependOnClassesThat(resideInAPackage(KERNEL + ".*")
                        .and(DescribedPredicate.not(resideInAnyPackage(OPEN)))
                        .as("packages of the kernel that hold its state and mechanisms"))
                .because(
                        "the kernel can change inside as long as a run and its recording stay what they are; explanations"
                                + " use the same formulas as runs")
                .check(classes);
    }

    @Test
    void validationHoldsFormulasAloneToTheirReferences() {
        noClasses()
                .that()
                .resideInAnyPackage(PROGRAM + ".validation..", PROGRAM + ".format.reference..")
                .should()
                .dependOnClassesThat(resideInAPackage(KERNEL + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(in(FORMULAS.toArray(String[]::new))))))
                .because("a reference case has no design and no scenario, and so no run")
                .check(classes);
    }

    private static List<String> words(String[] row, int column) {
        return row.length <= column || row[column].isBlank()
                ? List.of()
                : List.of(row[column].strip().split(" +"));
    }

    private static String[] in(String... names) {
        return Arrays.stream(names).map(name -> KERNEL + "." + name).toArray(String[]::new);
    }
}
