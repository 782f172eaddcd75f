package descenso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the house as the root package's description draws it. */
class ArchitectureTest {

    /** A package's floor, and the libraries that it may import. */
    private record Room(int floor, List<String> libraries) {}

    private static final String COMMONMARK = "org.commonmark";
    private static final String YAML = "org.snakeyaml.engine";
    private static final String JSON = "com.fasterxml.jackson.core";
    private static final String EJML = "org.ejml";
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
            room("train", 1, EJML),
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
        fields().that().areStatic().should(beUnchangeable()).check(CLASSES);
    }

    @Test
    void noHiddenClocksOrDice() {
        noClasses()
                .that()
                .resideOutsideOfPackage("descenso.cli..")
                .should()
                .callMethodWhere(readsTheClockOrRollsDice())
                .check(CLASSES);
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

    /** The package's name in the house; a library's full name. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("descenso.")) {
            return name;
        }
        String inside = name.substring("descenso.".length());
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }

    private static ArchCondition<JavaField> beUnchangeable() {
        Set<String> changeable = new TreeSet<>(Set.of(
                "java.util.ArrayList",
                "java.util.HashMap",
                "java.util.Properties",
                "java.util.Random",
                "java.lang.StringBuilder",
                "java.lang.ThreadLocal"));
        return new ArchCondition<>("be of a type that cannot change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean changes = changeable.contains(type.getName())
                        || type.getName().startsWith("java.util.concurrent.")
                        || (type.isAssignableTo(Collection.class) && !type.isInterface());
                events.add(new SimpleConditionEvent(field, !changes, field.getDescription()));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClockOrRollsDice() {
        Set<String> hidden = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.time.Instant.now",
                "java.time.LocalDate.now",
                "java.time.LocalDateTime.now",
                "java.time.ZonedDateTime.now",
                "java.lang.Math.random",
                "java.util.concurrent.ThreadLocalRandom.current",
                "java.util.UUID.randomUUID");
        return DescribedPredicate.describe(
                "read the clock or roll dice",
                call -> hidden.contains(call.getTarget().getOwner().getName() + "." + call.getName()));
    }
}
