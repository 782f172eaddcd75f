package descenso.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A file of the project's own lessons to which something has happened.
 *
 * @param original in the folder of the course
 */
public record MutatedFile(int seed, Path original, Mutation mutation) {

    /** One mutant in so many has suffered something else as well. */
    private static final int TWICE = 5;

    static MutatedFile of(int seed, List<Path> originals) {
        Random random = new Random(seed);
        return new MutatedFile(seed, originals.get(random.nextInt(originals.size())), Mutation.of(seed));
    }

    /** The lessons, the experiments, and what else a course is made of, data apart. */
    static List<Path> originals(Path course) throws IOException {
        try (Stream<Path> files = Files.walk(course)) {
            return files.filter(file -> file.toString().matches(".*/(e[ns]/.*\\.md|.*\\.yaml)"))
                    .sorted()
                    .toList();
        }
    }

    public byte[] bytes() throws IOException {
        Random random = new Random(~seed);
        String text = mutation.of(Files.readString(original, ISO_8859_1), random);
        Mutation other = Mutation.of(random.nextInt());
        boolean isTwice = random.nextInt(TWICE) == 0 && !text.isEmpty() && text.length() < 1_000_000;
        return (isTwice ? other.of(text, random) : text).getBytes(ISO_8859_1);
    }

    public boolean isLesson() {
        return original.toString().endsWith(".md");
    }

    public boolean isExperiment() {
        return String.valueOf(original.getParent()).endsWith("experiments");
    }

    @Override
    public String toString() {
        return mutation + " " + original + " (seed " + seed + ")";
    }
}
