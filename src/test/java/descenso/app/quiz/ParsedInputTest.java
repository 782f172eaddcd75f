package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.AnswerInput.Submission;
import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.CaseCount;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the spellings of answers that are typed as a line of words, in both languages. */
class ParsedInputTest {

    private static AnswerInput input(String kind) {
        AnswerInput input = AnswerFixture.input(kind);
        return input instanceof NumberInput ? input.onKey(Key.of('7'), new Size(9, 9)) : input;
    }

    private static Submission parsed(AnswerInput input, String line) {
        return input.parse(line, AnswerFixture.exercise(input));
    }

    private static AnswerInput read(AnswerInput input, String line) {
        return ((Submission.Further) parsed(input, line)).input();
    }

    private static String answer(AnswerInput input) {
        return AnswerFixture.text(((Submission.Answered) input.submit(AnswerFixture.exercise(input))).answer());
    }

    private static Stream<String> spellings(String all) {
        return Stream.of(all.split("¦", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one     | options [2]       | 1¦ 1 ¦1.¦1)¦01¦１¦option 1¦Opción 1¦1!
            one     | options [0]       | 2¦la 2
            one     | unknown           | 4¦no sé¦No se¦NO LO SÉ¦ns¦?
            one     | unknown           | ¿?¦???¦no sé…¦don't know¦I don’t know¦idk¦dont know.
            several | options [1, 2]    | 1 3¦1,3¦1, 3¦3 1¦1 y 3¦1 and 3¦1;3¦1 & 3¦1, 3.¦1 3 1¦1+3
            several | options [0, 1, 2] | 1, 2 y 3¦1, 2, and 3
            several | options [0]       | 2
            several | unknown           | 4¦no sé¦idk
            order   | ranking [0, 2, 1] | 2 1 3¦2,1,3¦2 > 1 > 3¦2>1>3¦2 -> 1 -> 3¦2-1-3¦213¦2, 1 y 3
            order   | ranking [0, 2, 1] | 2, luego 1, luego 3¦2 → 1 → 3¦2; 1; 3
            order   | ranking [2, 0, 1] | 1 2 3
            order   | unknown           | 4¦ns¦¿?
            match   | pairs [0, 2, 1]   | 1b 2a 3c¦1-b, 2-a, 3-c¦b a c¦bac¦B, A, C¦1B 2A 3C¦3c 1b 2a¦1 b 2 a 3 c
            match   | pairs [0, 2, 1]   | 1:b; 2:a; 3:c¦1=b,2=a,3=c¦1b2a3c¦1 con b, 2 con a y 3 con c¦b, a y c
            match   | pairs [0, 2, 1]   | 1 with b, 2 with a and 3 with c¦1b 1b 2a 3c¦1->b 2->a 3->c¦1) b 2) a 3) c
            match   | pairs [2, 2, 2]   | 1a 2a 3a¦aaa
            match   | unknown           | 4¦no sé¦?
            verdict | true 0            | true 2¦verdadero 2¦v 2¦V, 2¦t 2¦cierto 2¦verdadero porque 2¦true because 2
            verdict | true 0            | verdadera, 2
            verdict | false 2           | false 1¦falso 1¦f 1¦Falsa, 1
            verdict | unknown           | 3¦no sé¦idk
            reason  | true 1            | 3¦true 3¦v 3
            reason  | false 1           | false 3
            reason  | unknown           | no sé
            number  | 0.05              | 0,05¦0.05¦ .05 ¦5 %¦5e-2¦1/20¦x = 0,05
            number  | 1800.0            | 1.800¦1,800¦1800¦1 800¦2*900
            number  | 1.8               | 1.8¦1,8
            number  | 0.001             | 1e-3¦10^-3
            number  | 2.0               | 2
            number  | unknown           | no sé¦?¦idk
            open    | unknown           | no sé¦¦  ¦?¦don't know
            ideas   | x [0, 2]          | 1 3¦1,3¦1 y 3¦3 and 1
            ideas   | x []              | 0¦ninguna¦None¦nada
            ideas   | x [1]             | sí¦¦ ¦si¦yes¦y¦OK¦vale
            """)
    void typedLineIsReadAsTheExpectedAnswer(String kind, String expected, String lines) {
        assertThat(spellings(lines))
                .allSatisfy(line -> assertThat(answer(read(input(kind), line))).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one     | “%s” is none of the answers; write one number, from 1 to 4 | 0¦5¦-1¦1 2¦a¦1.5¦dos¦1-3¦no 2
            one     | “%s” is none of the answers; write one number, from 1 to 4 | 99999999999999999999
            one     | Answer with a number from 1 to 4: answer 2.                | ¦  ¦
            several | “%s” cannot be read as answers; write the numbers of all   | 1 4¦0¦none¦1 o 3¦1-3¦y
            order   | “%s” does not put all of them in order; write the numbers  | 1 2¦1 2 2¦1 2 4¦1 2 3 1¦1 2 3 4
            order   | “%s” does not put all of them in order; write the numbers  | 2 < 1 < 3¦abc
            match   | “%s” cannot be read as pairs; write each number            | 1b 2d¦0a¦1a 1b¦1¦abcd¦ab¦1b 2a 3
            match   | “%s” cannot be read as pairs; write each number            | 1b 2a x3c¦1b 4a
            match   | some have no letter yet: 1, 3; write all numbers           | 2a
            verdict | “%s” is neither true nor false; write true, false, or idk  | 4¦maybe¦1 2¦trueish
            reason  | “%s” is none of the reasons; write one number, from 1 to 3 | 4¦0¦1 2¦x
            number  | write a number                                             | ¦ ¦
            number  | “%s” is not known here; write numbers and operations only  | banana
            ideas   | “%s” cannot be read as ideas; write the numbers of those   | 4¦no¦no sé¦1 x¦0 1
            """)
    void unreadableLineIsRefusedWithAReason(String kind, String message, String lines) {
        assertThat(spellings(lines)).allSatisfy(line -> {
            Submission.Refused refused = (Submission.Refused) parsed(input(kind), line);
            assertThat(Messages.in(Language.EN).say(refused.message())).startsWith(message.formatted(line));
        });
    }

    @Test
    void quotedLineIsShortenedAndWithoutControlCharacters() {
        Submission.Refused refused = (Submission.Refused) parsed(input("one"), "\u001b[31m" + "x".repeat(100));
        assertThat(Messages.in(Language.EN).say(refused.message())).startsWith("“␛[31m" + "x".repeat(25) + "…” is");
    }

    @Test
    void singlePairCanBeCorrected() {
        assertThat(answer(read(read(input("match"), "1a 2b 3c"), "2a"))).isEqualTo("pairs [2, 2, 1]");
    }

    @ParameterizedTest
    @CsvSource({"one, 2", "several, 2", "order, 3 1 2", "match, c a b", "number, 2"})
    void laterLineReplacesAnUnknownAnswer(String kind, String line) {
        assertThat(answer(read(read(input(kind), "no sé"), line))).isEqualTo(answer(read(input(kind), line)));
    }

    @Test
    void lineBreaksOfATextAreKeptAndAnEmptyLineEndsIt() {
        assertThat(((FreeTextInput) read(input("open"), "one\n  two\t3 ¿y?")).text())
                .isEqualTo("one\n  two    3 ¿y?");
        assertThat(((FreeTextInput) read(FreeTextInput.of("one\ntwo\n"), "")).text())
                .isEqualTo("one\ntwo");
    }

    private static String line(Random random) {
        List<String> pieces = List.of(
                "1", "2", "3", "4", "a", "b", "c", " ", "  ", ",", ">", "->", "-", "true", "falso", "y", "%", "e", "no",
                "sé", "?", "\n", "\t", "\u001b", "\u0000", "𝟙", "½", "\ud800", "ß", "İ", "999", ".", "(", "∞", "no se",
                "0", "yes");
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    /** Tests random lines: each gives an answer, a further question or a message of printable ASCII characters. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void randomLineGivesAnAnswerOrAMessage(Language language) {
        Random random = new Random(7);
        UiText texts = new UiText(Messages.in(language), CharacterSet.ASCII);
        int made = 0;
        for (String kind : AnswerFixture.KINDS) {
            AnswerInput input = input(kind);
            Exercise exercise = AnswerFixture.exercise(input);
            for (int i = 0; i < CaseCount.of(6000); i++) {
                String line = i % 100 == 0 ? line(random).repeat(300) : line(random);
                Submission parsed = input.parse(line, exercise);
                if (parsed instanceof Submission.Further answer) {
                    made++;
                    assertThat(answer.input().submit(exercise)).isNotInstanceOf(Submission.Refused.class);
                } else {
                    assertThat(texts.say(((Submission.Refused) parsed).message()))
                            .matches("[ -~]+");
                }
            }
        }
        assertThat(made).isBetween(CaseCount.of(6000), CaseCount.of(50_000));
    }
}
