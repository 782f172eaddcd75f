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
import descenso.forbidden.ClocksAndRandomSources;
import descenso.forbidden.StaticState;
import descenso.phrases.Language;
import descenso.testing.GoldenFile;
import java.io.IOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the layers and the libraries of the packages, as described in the root package, and further rules about the
 * code.
 */
class ArchitectureTest {

    /** A package's layer, counted from 0 at the bottom, and the libraries that it may import. */
    private record Layer(int number, List<String> libraries) {}

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
    private static final String SSHD = "org.apache.sshd";
    private static final String TAR = "org.apache.commons.compress";
    private static final String METRICS = "io.micrometer";

    /** Registry of {@link #METRICS}, which keeps the numbers. */
    private static final String NUMBERS = "io.prometheus.metrics.model.registry";

    private static final String PAGE = "com.sun.net.httpserver";

    private static final Map<String, Layer> LAYERS = Map.ofEntries(
            layer("tui", 0),
            layer("phrases", 0),
            layer("optim", 0),
            layer("expr", 0),
            layer("memory", 0),
            layer("math", 1),
            layer("plot", 1),
            layer("widget", 1),
            layer("train", 1, EJML, VECTORS, JVM_OPTIONS),
            layer("quiz", 1, EJML),
            layer("course", 2, COMMONMARK, YAML, JSON),
            layer("progress", 2, JSON),
            layer("store", 3, JSON, "com.zaxxer.hikari", "javax.sql", "org.postgresql"),
            layer("view", 3),
            layer("classroom", 3, JSON),
            layer("export", 3, JSON),
            layer("app", 4),
            layer("runtime", 5),
            layer("terminal", 5, LANTERNA, JLINE),
            layer("plain", 6, JLINE),
            layer("check", 6),
            layer("serve", 7, SSHD, TAR, METRICS, NUMBERS, PAGE),
            layer("cli", 8, PICOCLI));

    private static final Path MAIN = Path.of("src/main/java/descenso");

    /**
     * Rooms of each divided package. A room may import the rooms after it; classes outside the rooms may import all.
     */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "app", List.of("classroom", "quiz", "lab", "screen"),
            "course", List.of("experiment", "question", "source"),
            "train", List.of("run", "network", "problem", "data"),
            "view",
                    List.of(
                            "lab",
                            "lesson",
                            "question",
                            "observation",
                            "chart",
                            "step",
                            "table",
                            "trend",
                            "frame",
                            "section",
                            "text"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("descenso");

    /** Examples of code that the rules forbid. */
    private static final JavaClasses FORBIDDEN = new ClassFileImporter().importPackages("descenso.forbidden");

    /** Names of fields that hold arrays. Arrays are mutable, but these are private and are only read. */
    private static final Set<String> TABLES = Set.of(
            "descenso.tui.Cells.WIDE",
            "descenso.terminal.Palette.ANSI",
            "descenso.terminal.Palette.LEVELS",
            "descenso.terminal.TtyScreen.FRAME_BEGINS",
            "descenso.terminal.TtyScreen.FRAME_ENDS");

    private static final ArchRule STATIC_FIELDS_DO_NOT_CHANGE =
            fields().that().areStatic().should(new ImmutableFieldCondition(TABLES));

    private static final ArchRule LANGUAGES_ARE_ALIKE = noClasses()
            .that()
            .doNotBelongToAnyOf(Language.class)
            .should()
            .accessField(Language.class, "ES")
            .orShould()
            .accessField(Language.class, "EN");

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
            .accessTargetWhere(accessesHiddenClockOrRandomSource());

    private static Map.Entry<String, Layer> layer(String name, int number, String... libraries) {
        return Map.entry(name, new Layer(number, List.of(libraries)));
    }

    @Test
    void everyPackageHasALayerAndADescription() throws Exception {
        List<Path> folders = sourceFolders(MAIN);
        assertThat(folders).hasSizeGreaterThan(LAYERS.size());
        assertAll(folders.stream().map(folder -> () -> {
            assertThat(LAYERS).containsKey(folder.getName(0).toString());
            assertThat(MAIN.resolve(folder).resolve("package-info.java"))
                    .content()
                    .contains("@NullMarked")
                    .containsPattern("May import|Imports nothing");
        }));
    }

    @Test
    void everyDividedPackageNamesItsRooms() throws Exception {
        Map<String, Set<String>> rooms = sourceFolders(MAIN).stream()
                .filter(folder -> folder.getNameCount() == 2)
                .collect(Collectors.groupingBy(
                        folder -> folder.getName(0).toString(),
                        Collectors.mapping(folder -> folder.getName(1).toString(), Collectors.toSet())));
        assertThat(rooms.keySet()).isEqualTo(ROOMS.keySet());
        rooms.forEach((name, found) -> assertThat(ROOMS.get(name)).containsExactlyInAnyOrderElementsOf(found));
    }

    @Test
    void roomImportsLaterRoomsOfItsPackageOnly() {
        noClasses()
                .that()
                .resideInAPackage("descenso.*..")
                .should(importEarlierRooms())
                .check(CLASSES);
    }

    @Test
    void descriptionOfARoomNamesTheRoomsThatItImports() throws Exception {
        List<String> rooms = sourceFolders(MAIN).stream()
                .filter(folder -> folder.getNameCount() == 2)
                .map(folder -> folder.toString().replace('/', '.'))
                .toList();
        assertAll(rooms.stream()
                .map(room -> () -> assertThat(namedRooms(room)).as(room).containsAll(importedRooms(room))));
    }

    /** Returns the rooms that the description of a room says it may import. */
    private static Set<String> namedRooms(String room) throws IOException {
        String text = Files.readString(MAIN.resolve(room.replace('.', '/')).resolve("package-info.java"));
        return Pattern.compile("\\{@code[\\s*]+(\\w+)}")
                .matcher(text.substring(Math.max(0, text.indexOf("May import"))).split("packages below", -1)[0])
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the rooms that the classes of a room refer to. Constants leave no reference. */
    private static Set<String> importedRooms(String room) {
        String inside = "descenso." + room.substring(0, room.indexOf('.'));
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals("descenso." + room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> name.startsWith(inside + ".") && !name.equals("descenso." + room))
                .map(name -> name.substring(inside.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Compares golden lists. A type that another package begins to use, or no longer uses, changes the list of its
     * package.
     */
    @ParameterizedTest
    @ValueSource(strings = {"app", "course", "train", "view"})
    void typesUsedFromOutsideADividedPackageAreListed(String name) throws Exception {
        String exported = CLASSES.stream()
                .filter(type -> !packageOf(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> packageOf(type).equals(name))
                .map(type -> type.getName().replaceAll("\\$.*", "").substring("descenso.".length()))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));
        GoldenFile.compare(Path.of("src/test/resources/exported", name + ".txt"), exported);
    }

    @Test
    void folderHasAtMost45Sources() throws Exception {
        for (Path root : List.of(MAIN, Path.of("src/test/java/descenso"))) {
            for (Path folder : sourceFolders(root)) {
                try (Stream<Path> files = Files.list(root.resolve(folder))) {
                    assertThat(files.filter(Files::isRegularFile))
                            .as(folder.toString())
                            .hasSizeLessThanOrEqualTo(45);
                }
            }
        }
    }

    @Test
    void simpleNameOfATopLevelTypeIsUnique() throws Exception {
        Map<String, Long> counts =
                topLevelTypes().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        counts.values().removeIf(count -> count == 1);
        assertThat(counts.keySet()).as("allowed twice").containsExactlyInAnyOrder("Parser", "Symbol");
    }

    @Test
    void nestedTypeHasNoNameOfATopLevelType() throws Exception {
        List<String> topLevel = topLevelTypes();
        assertThat(CLASSES.stream()
                        .filter(type -> type.getEnclosingClass().isPresent() && !type.isAnonymousClass())
                        .map(JavaClass::getSimpleName)
                        .filter(topLevel::contains))
                .isEmpty();
    }

    /** Tests the names in code style that begin like a type. Options of the JVM look the same. */
    @ParameterizedTest
    @ValueSource(strings = {"src/README.md", "src/docs/run.md", "src/test/resources/reference/README.md"})
    void guideNamesExistingTypes(String guide) throws Exception {
        Set<String> known = new TreeSet<>(topLevelTypes());
        known.addAll(List.of("BackgroundCompilation", "CompileThresholdScaling", "TrimNativeHeapInterval"));
        assertThat(Pattern.compile("`([A-Z][a-z]\\w*)[`.(]")
                        .matcher(Files.readString(Path.of(guide)))
                        .results()
                        .map(match -> match.group(1)))
                .isSubsetOf(known);
    }

    /** Returns the simple names of all types with a file of their own, one element per file. */
    private static List<String> topLevelTypes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }

    /** Returns the folders that hold sources, relative to a root, without the root itself. */
    private static List<Path> sourceFolders(Path root) throws IOException {
        try (Stream<Path> folders = Files.walk(root)) {
            return folders.filter(folder -> Files.isDirectory(folder) && !folder.equals(root))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void packageImportsLowerLayersAndItsLibrariesOnly() {
        noClasses()
                .that()
                .resideInAPackage("descenso.*..")
                .should(reachUpOrOut())
                .check(CLASSES);
    }

    /** Checks packages and rooms as slices. The package of a divided package's own classes is a slice too. */
    @Test
    void packagesAndRoomsHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("descenso.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void staticFieldsAreFinalAndUnchanging() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        STATIC_FIELDS_DO_NOT_CHANGE.check(CLASSES);
    }

    /** Tests that no code names a language: another one is a folder of data. */
    @Test
    void languagesAreAlike() {
        LANGUAGES_ARE_ALIKE.check(CLASSES);
    }

    @Test
    void staticStateIsFoundByItsDeclaration() {
        List<String> found = violations(STATIC_FIELDS_DO_NOT_CHANGE, "StaticState[$.\\w]*\\.(\\w+)>");
        assertThat(found).containsExactlyInAnyOrderElementsOf(names(StaticState.class.getDeclaredFields(), "BAD_"));
    }

    @Test
    void noHiddenClockOrRandomSource() {
        NO_HIDDEN_INPUT.check(CLASSES);
    }

    @Test
    void hiddenClockOrRandomSourceIsFoundInEveryForm() {
        List<String> found = violations(NO_HIDDEN_INPUT, "Method <[\\w.]+\\.(\\w+)\\(");
        assertThat(Set.copyOf(found)).isEqualTo(names(ClocksAndRandomSources.class.getDeclaredMethods(), "bad"));
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
    void onlyCliTerminalAndPlainPrint() {
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

    private static ArchCondition<JavaClass> importEarlierRooms() {
        return new ArchCondition<>("import an earlier room, or the classes of their package itself") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (packageOf(type).equals(packageOf(target)) && roomOf(target) < roomOf(type)) {
                        events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Returns the 0-based place of a class's room in the order of its package; -1 outside of the rooms. */
    private static int roomOf(JavaClass type) {
        String room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return ROOMS.getOrDefault(packageOf(type), List.of()).indexOf(room);
    }

    private static boolean isAllowed(JavaClass from, JavaClass to) {
        String source = packageOf(from);
        String target = packageOf(to);
        if (to.isPrimitive() || to.getName().startsWith("java.") || source.equals(target)) {
            return true;
        }
        Layer layer = Objects.requireNonNull(LAYERS.get(source), source);
        if (LAYERS.containsKey(target)) {
            return Objects.requireNonNull(LAYERS.get(target)).number() < layer.number();
        }
        String name = to.getName();
        return name.startsWith("org.jspecify.")
                || layer.libraries().stream().anyMatch(library -> name.startsWith(library + "."));
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

    private static DescribedPredicate<JavaAccess<?>> accessesHiddenClockOrRandomSource() {
        return DescribedPredicate.describe(
                "access a hidden clock or random source",
                access -> HIDDEN.stream().anyMatch(access.getTarget().getFullName()::matches));
    }
}
