package dev.vmklab;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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

/// Holds the arrows between the packages, and which library is at home where.
class ArchitectureTest {
    private static final String ROOT = "dev.vmklab";

    /// Every package under dev.vmklab, and which others it may know.
    private static final Map<String, List<String>> MAY_KNOW = table("""
            units:
            design:
            parameters:
            ledger:      design
            view:        design
            scenario:    design
            network:     scenario design parameters
            rules:       network scenario design parameters
            simulation:  rules network scenario design parameters
            validation:  simulation
            analysis:    units simulation rules network scenario design parameters
            drawing:     units analysis simulation rules network scenario design view
            charts:      units drawing analysis simulation rules network scenario design
            report:      units charts drawing analysis simulation rules network scenario design view parameters ledger
            format:      validation units report analysis simulation rules network scenario design view parameters ledger
            exchange:    rules network scenario design view ledger
            cli:         validation units exchange format report charts drawing analysis simulation rules network scenario design \
                         view parameters ledger
            app:         units exchange format report charts drawing analysis simulation rules network scenario design \
                         view parameters ledger
            """);

    private static final String[] DETERMINISTIC = in("network", "simulation", "analysis");

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        var found = new TreeSet<String>();
        classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .forEach(found::add);

        assertThat(found).isNotEmpty();
        assertThat(MAY_KNOW.keySet())
                .as("a new package says in MAY_KNOW which others it may know")
                .containsAll(found);
    }

    static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyThePackagesBelowIt(String name) {
        String[] allowed =
                Stream.concat(Stream.of(name), MAY_KNOW.get(name).stream()).toArray(String[]::new);
        DescribedPredicate<JavaClass> others = resideInAPackage(ROOT + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(in(allowed))))
                .as("packages of VmkLab other than " + Arrays.toString(allowed));

        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(others)
                .because("the arrows go one way, so that a part can be understood, tested and replaced without those"
                        + " above it; format and exchange serve cli and app alone, and nobody knows Main"));
    }

    @Test
    void thePackagesAreFreeOfCycles() {
        check(slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two packages in a cycle are one package"));
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        checkOnly(
                in("app"),
                "the kernel, reports and the command line run where no screen is, and start fast",
                "javafx..",
                "org.controlsfx..",
                "atlantafx..",
                "org.kordamp.ikonli..",
                "org.jfree.chart.fx..",
                "org.jfree.fx..");
    }

    @Test
    void onlyPaintersKnowJava2d() {
        checkOnly(
                in("drawing.paint", "charts", "report"),
                "geometry is plain numbers; only a painter turns them into pixels",
                "java.awt..",
                "javax.imageio..",
                "javax.swing..");
    }

    @Test
    void onlyChartsAndWhoShowsThemKnowJFreeChart() {
        checkOnly(
                in("drawing.paint", "charts", "report", "app"),
                "a chart is defined once, in charts; report prints it and app shows it",
                "org.jfree..");
    }

    @Test
    void onlyTheFileFormatsKnowJson() {
        checkOnly(
                in("format", "exchange"),
                "what a document looks like in JSON is decided in one place, beside its versions",
                "com.google.gson..");
    }

    @Test
    void onlyImportsKnowTables() {
        checkOnly(
                in("exchange", "format.reference"),
                "other people's formats end at the package that reads them",
                "org.dhatim..",
                "de.siegmar..");
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        checkOnly(in("cli"), "arguments become plain values before anything else sees them", "picocli..");
    }

    @Test
    void aRunDependsOnNothingButDesignScenarioAndSeed() {
        check(noClasses()
                .that()
                .resideInAnyPackage(DETERMINISTIC)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|Timer|TimerTask)|java\\.util\\.random\\..*"
                        + "|java\\.security\\.SecureRandom|java\\.time\\..*Clock|java\\.util\\.Date|java\\.util\\.Calendar"
                        + "|java\\.lang\\.Thread(\\$.*)?|java\\.util\\.concurrent\\.(ThreadLocalRandom|Executor.*"
                        + "|ForkJoin.*|CompletableFuture|ScheduledExecutor.*)")
                .because("random draws are a pure function of seed, element, purpose and counter, time is the"
                        + " simulation's own, and threads belong to whoever asks for the run"));
        check(noClasses()
                .that()
                .resideInAnyPackage(DETERMINISTIC)
                .should()
                .accessTargetWhere(member("java\\.lang\\.System", "currentTimeMillis|nanoTime|identityHashCode")
                        .or(member("java\\.time\\..*", "now"))
                        .or(member("java\\.util\\.UUID", "randomUUID"))
                        .or(member(
                                "java\\.util\\..*",
                                "parallelStream|parallel|parallelSort|parallelPrefix" + "|parallelSetAll")))
                .because("the same design, scenario and seed give the same bits on every machine, every time"));
    }

    @Test
    void transcendentalFunctionsAreTheOnesThatGiveTheSameBitsEverywhere() {
        check(noClasses()
                .that()
                .resideInAnyPackage(DETERMINISTIC)
                .should()
                .accessTargetWhere(member(
                        "java\\.lang\\.Math",
                        "sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow|cbrt|hypot"
                                + "|random"))
                .because("Math may differ in the last bit from one JVM to another; StrictMath may not"));
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        String reason = "in a window nobody reads the console; a message is a value until cli prints it";
        check(noClasses()
                .that(resideInAPackage(ROOT + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(in("cli"))))
                        .and(DescribedPredicate.not(name(Main.class.getName()))))
                .should()
                .accessTargetWhere(targetOwner(name("java.lang.System")).and(target(nameMatching("out|err"))))
                .because(reason));
        check(noClasses()
                .should()
                .accessTargetWhere(target(name("printStackTrace")))
                .because(reason));
    }

    @Test
    void onlyMainEndsTheProcess() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .accessTargetWhere(member("java\\.lang\\.(System|Runtime)", "exit|halt"))
                .because("an exit code is a return value until the last moment, so that verbs can be tested"));
    }

    @Test
    void noStateIsHeldInStaticFields() {
        check(fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two runs, windows or tests in one JVM must not see each other"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract\\w*|\\w*(Manager|Helper|Utils?|Info|Data|Impl))")
                .because("such a word fits everything and so says nothing"));
    }

    private static Map<String, List<String>> table(String text) {
        return text.lines()
                .map(line -> line.split(":"))
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> row.length < 2
                                ? List.of()
                                : List.of(row[1].strip().split(" +"))));
    }

    private static String[] in(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaAccess<?>> member(String owner, String name) {
        return targetOwner(nameMatching(owner)).and(target(nameMatching(name))).as("%s.%s", owner, name);
    }

    private static void checkOnly(String[] homes, String reason, String... libraries) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(reason));
    }

    private static void check(ArchRule rule) {
        rule.check(classes);
    }
}
