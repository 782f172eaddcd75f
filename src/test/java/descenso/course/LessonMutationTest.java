package descenso.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.testing.CaseCount;
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

/**
 * Tests thousands of random mutations of lessons: each is read or has a diagnostic within its file, and none throws an
 * exception.
 */
class LessonMutationTest {

    /** The text from which mutations take pieces: all syntax of a lesson, and some invalid characters. */
    private static final String SYNTAX = """
            ```question
            id: a
            ask: $x$ *b* **c**
            kind: open
            ```

            $$ y $$
            - > 1. [d](e)![f](<g>) <h>&amp; | i |
            |-|-|
            # \\ `j` ~~~
                k\t\0\uFEFF\r😀
            {l: 'm'}"n"&o *o_p_
            [
            q](r)\040\040
            s---
            """;

    @Test
    void mutatedLessonIsReadOrReported(@TempDir Path folder) throws IOException {
        byte[] lesson = Files.readAllBytes(Path.of("lessons/optimizers/es/05-momentum.md"));
        Random random = new Random(5);
        int unreadable = 0;
        for (int round = 0; round < CaseCount.of(2_000); round++) {
            unreadable += isRead(mutated(lesson, random), folder) ? 0 : 1;
        }
        assertThat(unreadable).isBetween(CaseCount.of(500), CaseCount.of(1_999));
    }

    @Test
    void randomLessonIsReadOrReported(@TempDir Path folder) throws IOException {
        Random random = new Random(6);
        int unreadable = 0;
        for (int round = 0; round < CaseCount.of(2_000); round++) {
            StringBuilder lesson = new StringBuilder("---\nid: x\ntitle: X\n---\n");
            for (int i = random.nextInt(12); i > 0; i--) {
                lesson.append(piece(random));
            }
            unreadable += isRead(lesson.toString().getBytes(UTF_8), folder) ? 0 : 1;
        }
        assertThat(unreadable).isBetween(CaseCount.of(500), CaseCount.of(1_999));
    }

    private static boolean isRead(byte[] lesson, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("lesson.md"), lesson);
        ParsedLesson parsed = Page.read("momentum", file, Language.ES, folder).parsed();
        long lines = new String(lesson, ISO_8859_1).lines().count() + 1;
        for (Diagnostic diagnostic : parsed.diagnostics()) {
            assertThat(diagnostic.position().file()).isEqualTo(file);
            assertThat(diagnostic.position().line()).as("%s", diagnostic).isBetween(1, (int) lines);
            assertThat(diagnostic.position().column()).isBetween(1, lesson.length + 1);
        }
        assertThat(parsed.lesson().isPresent() || !parsed.diagnostics().isEmpty())
                .isTrue();
        return parsed.lesson().isPresent();
    }

    private static String piece(Random random) {
        int from = random.nextInt(SYNTAX.length());
        return SYNTAX.substring(from, Math.min(SYNTAX.length(), from + 1 + random.nextInt(12)));
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
                default -> spliced(mutant, at, at, piece(random));
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
