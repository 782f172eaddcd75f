package descenso.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson broken in two thousand ways: it is read, or it is a fault within the file, and nothing is thrown. */
class MutationTest {

    private static final List<String> SHARP = List.of(
            "$",
            "$$",
            "\n",
            "`",
            "```",
            "---\n",
            "\t",
            ": ",
            "[",
            "{",
            "*",
            "_",
            "<",
            "|",
            "\\",
            "\"",
            "&",
            ">",
            "\0",
            "\uFEFF",
            "😀",
            "\r\n",
            "- ",
            "1. ",
            "    ",
            "question",
            "!",
            "&a *a",
            "\u2028",
            "\u0085");

    @Test
    void nothingIsThrown(@TempDir Path folder) throws IOException {
        byte[] lesson = Files.readAllBytes(Path.of("lessons/optimizers/es/05-momentum.md"));
        Random random = new Random(5);
        Path file = folder.resolve("05-momentum.md");
        int unreadable = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] mutant = mutated(lesson, random);
            Files.write(file, mutant);
            Reading reading = Page.read("momentum", file, Language.ES).reading();
            int lines = new String(mutant, ISO_8859_1).split("\r\n|[\r\n]", -1).length;
            for (Fault fault : reading.faults()) {
                assertThat(fault.place().file()).isEqualTo(file);
                assertThat(fault.place().line())
                        .as("round %d: %s", round, fault)
                        .isBetween(1, lines);
                assertThat(fault.place().column()).isBetween(1, mutant.length + 1);
            }
            assertThat(reading.lesson().isPresent() || !reading.faults().isEmpty())
                    .isTrue();
            unreadable += reading.lesson().isPresent() ? 0 : 1;
        }
        assertThat(unreadable).isBetween(500, 1_999);
    }

    private static byte[] mutated(byte[] lesson, Random random) {
        byte[] mutant = lesson;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutant.length);
            mutant = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(mutant, at + 1);
                case 1 -> flipped(mutant, at, random);
                case 2 -> shuffled(mutant, random);
                case 3 -> spliced(mutant, at, Math.min(mutant.length, at + 1 + random.nextInt(40)), "");
                default -> spliced(mutant, at, at, SHARP.get(random.nextInt(SHARP.size())));
            };
        }
        return mutant;
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] shuffled(byte[] bytes, Random random) {
        List<String> lines = Arrays.asList(new String(bytes, ISO_8859_1).split("\n"));
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String between) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, from);
        spliced.writeBytes(between.getBytes(UTF_8));
        spliced.write(bytes, to, bytes.length - to);
        return spliced.size() == 0 ? new byte[1] : spliced.toByteArray();
    }
}
