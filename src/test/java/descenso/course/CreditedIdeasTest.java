package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.phrases.Language;
import descenso.quiz.AnswerReading;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that an answer to an open question is credited with ideas that it names, and with no others. */
class CreditedIdeasTest {

    private static final Path FILE = Path.of("src/test/resources/credited-ideas.txt");

    /** Words that deny the answer after them. */
    private static final Map<Language, List<String>> DENIALS = Map.of(
            Language.ES,
            List.of(
                    "No es cierto que ",
                    "Es falso que ",
                    "Dudo que ",
                    "No creo que ",
                    "No se debe a que ",
                    "No es porque ",
                    "Nadie ha dicho que ",
                    "Es un mito que ",
                    "No estoy de acuerdo en que ",
                    "No tiene nada que ver con que ",
                    "Me parece falso: "),
            Language.EN,
            List.of(
                    "It is not true that ",
                    "It is false that ",
                    "I doubt that ",
                    "I do not think that ",
                    "It is not because ",
                    "It isn’t that ",
                    "Nobody says that ",
                    "It is a myth that ",
                    "I disagree that ",
                    "It has nothing to do with the fact that "));

    /** A word that ends a denial. */
    private static final String CONTRAST = ".*\\b(?:pero|but)\\b.*";

    /** Minimum number of letters of an answer that can be denied as a clause. */
    private static final int CLAUSE = 20;

    /** An answer with the ids of the ideas that it names. */
    record NamedIdeas(Language language, String question, Set<String> ideas, String text) {

        private Exercise exercise() {
            return TestCourse.SHIPPED.course().exercises(language).stream()
                    .map(each -> each.exercise())
                    .filter(each -> each.id().equals(question))
                    .findFirst()
                    .orElseThrow();
        }

        AnswerReading reading() {
            return ((OpenQuestion) exercise().question()).read(text);
        }

        Set<String> ids(Set<Integer> places) {
            return places.stream()
                    .map(place -> exercise().parts().get(place).id())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return language + " " + question + ": " + text;
        }
    }

    static List<NamedIdeas> answers() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", 4))
                .map(columns -> new NamedIdeas(
                        Language.valueOf(columns[0]),
                        columns[1],
                        Stream.of(columns[2].split(",", -1))
                                .filter(id -> !id.equals("-"))
                                .collect(Collectors.toSet()),
                        columns[3]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answerIsCreditedWithNoIdeaThatItDoesNotName(NamedIdeas answer) {
        AnswerReading reading = answer.reading();
        assertThat(answer.ideas()).as("%s", reading).containsAll(answer.ids(reading.ideas()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void ideaThatAnAnswerNamesIsFoundOrAskedAbout(NamedIdeas answer) {
        AnswerReading reading = answer.reading();
        assertThat(Stream.of(
                                reading.ideas(),
                                reading.weak().keySet(),
                                reading.denied().keySet())
                        .flatMap(places -> answer.ids(places).stream()))
                .as("%s", reading)
                .containsAll(answer.ideas());
    }

    static Stream<NamedIdeas> denied() throws IOException {
        return answers().stream()
                .filter(each -> !each.ideas().isEmpty() && !each.text().matches(CONTRAST))
                .filter(each -> each.text().length() >= CLAUSE)
                .flatMap(each -> DENIALS.getOrDefault(each.language(), List.of()).stream()
                        .map(denial -> new NamedIdeas(
                                each.language(),
                                each.question(),
                                Set.of(),
                                denial + each.text().replaceFirst("^(?:Porque|Because|Para que|So that) ", ""))));
    }

    @Test
    void deniedAnswerIsCreditedWithNothing() throws IOException {
        assertThat(denied().filter(each -> !each.reading().ideas().isEmpty())).isEmpty();
    }

    @Test
    void everyOpenQuestionHasRightAndWrongAnswersInBothLanguages() throws IOException {
        for (Language language : List.of(Language.ES, Language.EN)) {
            Set<String> open = TestCourse.SHIPPED.course().exercises(language).stream()
                    .map(each -> each.exercise())
                    .filter(exercise -> exercise.question() instanceof OpenQuestion)
                    .map(Exercise::id)
                    .collect(Collectors.toSet());
            for (boolean isRight : List.of(true, false)) {
                assertThat(answers().stream()
                                .filter(each -> each.language().equals(language)
                                        && each.ideas().isEmpty() != isRight)
                                .map(NamedIdeas::question)
                                .collect(Collectors.toSet()))
                        .isEqualTo(open);
            }
        }
    }
}
