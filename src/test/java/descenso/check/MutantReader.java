package descenso.check;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import descenso.course.source.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Reads mutated files and measures the time. It is a program, so that a test can limit its memory. The arguments are
 * the number of mutants and a folder for the courses.
 *
 * <p>Prints one line per mutation: its name, the number of mutants, the number of those without faults, the longest
 * time in milliseconds, and the mutant that took it. If a mutant causes an exception, prints that first and exits
 * with 1.
 */
final class MutantReader {

    /** Number of mutants to read before the time is measured, because a JVM is slow at first. */
    private static final int WARM_UP = 300;

    /** One mutant in this many is also linted, because the linter is slow. */
    private static final int LINTED = 25;

    private static final Path COURSE = Path.of("lessons", "optimizers");

    private record Time(MutatedFile mutant, boolean isGood, boolean hasFailed, long ns) {}

    private final List<Path> originals;
    private final Path folder;
    private final ThreadLocal<OneFileCourse> courses = ThreadLocal.withInitial(this::course);

    private MutantReader(Path folder) throws IOException {
        this.originals = MutatedFile.originals(COURSE);
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        MutantReader reading = new MutantReader(Path.of(arguments[1]));
        int count = Integer.parseInt(arguments[0]);
        IntStream.range(count, count + WARM_UP).forEach(reading::read);
        List<Time> times =
                IntStream.range(0, count).parallel().mapToObj(reading::read).toList();
        print(times);
        System.exit(times.stream().anyMatch(Time::hasFailed) ? 1 : 0);
    }

    private OneFileCourse course() {
        try {
            return OneFileCourse.in(Files.createTempDirectory(folder, "course"), COURSE.resolve("data"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Time read(int seed) {
        MutatedFile mutant = MutatedFile.of(seed, originals);
        boolean isGood = false;
        boolean hasFailed = false;
        long ns = 0;
        OneFileCourse course = courses.get();
        try {
            Path file = course.with(mutant);
            long begin = now();
            List<Diagnostic> diagnostics = course.read(file);
            ns = now() - begin;
            OneFileCourse.check(diagnostics);
            isGood = diagnostics.isEmpty();
            if (seed % LINTED == 0 && !mutant.isExperiment()) {
                OneFileCourse.check(course.lint());
            }
        } catch (IOException | RuntimeException | Error e) {
            hasFailed = true;
            System.out.println(mutant + ": " + trace(e));
        } finally {
            course.clear();
        }
        return new Time(mutant, isGood, hasFailed, ns);
    }

    /** Returns the CPU time of this thread, in nanoseconds, because the load of other threads must not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().limit(20).reduce("", (all, line) -> all + "\n" + line);
    }

    private static void print(List<Time> times) {
        Map<Mutation, List<Time>> kinds =
                times.stream().collect(groupingBy(time -> time.mutant().mutation(), TreeMap::new, toList()));
        kinds.forEach((mutation, all) -> {
            Time slowest = Collections.max(all, comparingLong(Time::ns));
            long good = all.stream().filter(Time::isGood).count();
            System.out.printf(
                    "%s %d %d %d %s%n", mutation, all.size(), good, slowest.ns() / 1_000_000, slowest.mutant());
        });
    }
}
