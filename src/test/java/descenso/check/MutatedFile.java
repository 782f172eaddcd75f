package descenso.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A file of the shipped course after a mutation.
 *
 * @param seed of the random numbers that choose and change the file
 * @param original path of the unchanged file in the course's folder
 * @param mutation the first change; some files have a second one
 */
public record MutatedFile(int seed, Path original, Mutation mutation) {

    /** One mutant in this many has a second mutation. */
    private static final int TWICE = 5;

    static MutatedFile of(int seed, List<Path> originals) {
        Random random = new Random(seed);
        return new MutatedFile(seed, originals.get(random.nextInt(originals.size())), Mutation.of(seed));
    }

    /** Finds the lessons, the experiments and the other files of a course, without its data. */
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
