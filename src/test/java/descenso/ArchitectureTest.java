package descenso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import descenso.forbidden.ClocksAndDice;
import descenso.forbidden.StaticState;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests the layers and the libraries of the packages, as described in the root package, and further rules about the
 * code.
 */
class ArchitectureTest {

    /** A package's layer, counted from 0 at the bottom, and the libraries that it may import. */
    private record Room(int floor, List<String> libraries) {}

    private static final String COMMONMARK = "org.commonmark";
    private static final String YAML = "org.snakeyaml.engine";
    private static final String JSON = "com.fasterxml.jackson.core";
    private static final String EJML = "org.ejml";
    /**
     * The module of the vector kernel. The kernel is compiled separately and looked up at run time, so the program also
     * runs on a JVM without this module.
     */
    private static final String VECTORS = "jdk.incubator.vector";
    /** The package that reveals whether this JVM compiles vector code; no other API does. */
    private static final String JVM_OPTIONS = "com.sun.management";

    private static final String JLINE = "org.jline";
    private static final String LANTERNA = "com.googlecode.lanterna";
    private static final String PICOCLI = "picocli";

    private static final Map<String, Room> HOUSE = Map.ofEntries(
            room("tui", 0),
            room("phrases", 0),
            room("optim", 0, EJML),
            room("expr", 0),
            room("review", 0),
            room("math", 1),
            room("plot", 1),
            room("widget", 1),
            room("train", 1, EJML, VECTORS, JVM_OPTIONS),
            room("quiz", 1),
            room("course", 2, COMMONMARK, YAML, JSON),
            room("progress", 2, JSON),
            room("view", 3),
            room("export", 3, JSON, YAML),
            room("app", 4),
            room("runtime", 5),
            room("terminal", 5, LANTERNA, JLINE),
            room("plain", 6, JLINE),
            room("check", 6),
            room("cli", 7, PICOCLI));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("descenso");

    /** Examples of code that the rules forbid. */
    private static final JavaClasses FORBIDDEN = new ClassFileImporter().importPackages("descenso.forbidden");

    /** Names of fields that hold arrays. Arrays are mutable, but these are private and are only read. */
    private static final Set<String> TABLES = Set.of(
            "descenso.tui.CellWidth.WIDE",
            "descenso.terminal.IndexedColours.LEVELS",
            "descenso.terminal.Palette.ANSI",
            "descenso.terminal.TtyScreen.FRAME_BEGINS",
            "descenso.terminal.TtyScreen.FRAME_ENDS");

    private static final ArchRule STATIC_FIELDS_DO_NOT_CHANGE =
            fields().that().areStatic().should(new ImmutableFieldCondition(TABLES));

    /** Patterns of the full names of members that read a clock or draw random numbers without a seed. */
    private static final List<String> HIDDEN = List.of(
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
            "java\\.time\\.[\\w.]+\\.now\\(.*",
            "java\\.time\\.Clock\\.(system|tick)\\w*\\(.*",
            "java\\.util\\.(Date|GregorianCalendar|Random|SplittableRandom)\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance\\(.*",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
            "java\\.util\\.UUID\\.randomUUID\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)",
            "java\\.util\\.random\\.RandomGenerator\\.(getDefault|of)\\(.*",
            "java\\.util\\.random\\.RandomGeneratorFactory\\.create\\(\\)",
            "java\\.lang\\.(Strict)?Math\\.random\\(\\)",
            "java\\.security\\.SecureRandom\\..*");

    private static final ArchRule NO_HIDDEN_INPUT = noClasses()
            .that()
            .resideOutsideOfPackage("descenso.cli..")
            .should()
            .accessTargetWhere(readsTheClockOrRollsDice());

    private static Map.Entry<String, Room> room(String name, int floor, String... libraries) {
        return Map.entry(name, new Room(floor, List.of(libraries)));
    }

    @Test
    void everyPackageHasItsRoomAndItsDescription() throws Exception {
        Path root = Path.of("src/main/java/descenso");
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> packages = folders.filter(Files::isDirectory).toList();
            assertThat(packages).isNotEmpty();
            assertAll(packages.stream().map(folder -> () -> {
                assertThat(HOUSE).containsKey(folder.getFileName().toString());
                assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked")
                        .containsPattern("May import|Imports nothing");
            }));
        }
    }

    @Test
    void aPackageImportsLowerFloorsAndItsLibrariesOnly() {
        noClasses()
                .that()
                .resideInAPackage("descenso.*..")
                .should(reachUpOrOut())
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        SlicesRuleDefinition.slices()
                .matching("descenso.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void noStaticState() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        STATIC_FIELDS_DO_NOT_CHANGE.check(CLASSES);
    }

    @Test
    void staticStateIsSeenThroughItsDeclaration() {
        List<String> found = violations(STATIC_FIELDS_DO_NOT_CHANGE, "StaticState[$.\\w]*\\.(\\w+)>");
        assertThat(found).containsExactlyInAnyOrderElementsOf(names(StaticState.class.getDeclaredFields(), "BAD_"));
    }

    @Test
    void noHiddenClocksOrDice() {
        NO_HIDDEN_INPUT.check(CLASSES);
    }

    @Test
    void clocksAndDiceAreSeenInEveryForm() {
        List<String> found = violations(NO_HIDDEN_INPUT, "Method <[\\w.]+\\.(\\w+)\\(");
        assertThat(Set.copyOf(found)).isEqualTo(names(ClocksAndDice.class.getDeclaredMethods(), "bad"));
    }

    /**
     * Returns a part of the message of each violation in the examples.
     *
     * @param pattern regular expression whose first group is that part
     */
    private static List<String> violations(ArchRule rule, String pattern) {
        Pattern name = Pattern.compile(pattern);
        return rule.evaluate(FORBIDDEN).getFailureReport().getDetails().stream()
                .map(name::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private static Set<String> names(Member[] members, String prefix) {
        return Stream.of(members)
                .map(Member::getName)
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    @Test
    void onlyTheDoorsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages("descenso.cli..", "descenso.terminal..", "descenso.plain..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> reachUpOrOut() {
        return new ArchCondition<>("import what is not below them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (!isAllowed(type, dependency.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isAllowed(JavaClass from, JavaClass to) {
        String source = packageOf(from);
        String target = packageOf(to);
        if (to.isPrimitive() || to.getName().startsWith("java.") || source.equals(target)) {
            return true;
        }
        Room room = Objects.requireNonNull(HOUSE.get(source), source);
        if (HOUSE.containsKey(target)) {
            return Objects.requireNonNull(HOUSE.get(target)).floor() < room.floor();
        }
        String name = to.getName();
        return name.startsWith("org.jspecify.")
                || room.libraries().stream().anyMatch(library -> name.startsWith(library + "."));
    }

    /** Returns the name of the top-level package below {@code descenso}; the full package name for a library. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("descenso.")) {
            return name;
        }
        String inside = name.substring("descenso.".length());
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClockOrRollsDice() {
        return DescribedPredicate.describe(
                "read the clock or roll dice",
                access -> HIDDEN.stream().anyMatch(access.getTarget().getFullName()::matches));
    }
}
