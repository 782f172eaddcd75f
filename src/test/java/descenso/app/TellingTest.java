package descenso.app;

import descenso.course.Asked;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.quiz.Answer;
import descenso.quiz.Grader;
import descenso.quiz.Mark;
import descenso.tui.Glyphs;
import descenso.view.ExerciseView;
import descenso.view.ExerciseWords;
import descenso.view.ForTheEar;
import descenso.view.MarkView;
import descenso.view.MarkWords;
import descenso.view.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a voice is given of questions: what is asked, what can be answered, what becomes of it. */
class TellingTest {

    /** All that can be told of a question: also as it stands after an answer, and after the next one. */
    private static List<String> told(ExerciseView view, Encounter encounter, boolean isRight) {
        ExerciseWords words = new ExerciseWords(view);
        List<String> told = new ArrayList<>(words.asked());
        IntStream.rangeClosed(1, view.exercise().hints().size())
                .mapToObj(words::hint)
                .forEach(told::add);
        Reply reply = encounter.reply("", false);
        Submission submission = new Submission.Further(reply);
        for (String line : CourseSaidTest.Saying.of(encounter, isRight)) {
            Reply now = ((Submission.Further) submission).reply();
            told.addAll(now.told(view));
            told.add("> " + line);
            submission =
                    ((Said.Made) now.said(line, encounter.exercise())).reply().submit(encounter.exercise());
        }
        Answer answer = ((Submission.Answered) submission).answer();
        told.addAll(mark(view, encounter, answer, false));
        told.add("> ?");
        told.addAll(mark(view, encounter, new Answer.Unknown(), true));
        return told;
    }

    private static List<String> mark(ExerciseView view, Encounter encounter, Answer answer, boolean isOver) {
        Mark mark = Grader.mark(encounter.exercise().question(), answer, encounter.values());
        Refutation refutation = new Refutation(encounter.exercise().mistaken(answer, mark), Learner.course());
        boolean isRefutable = refutation.experiment().isPresent();
        return new MarkWords(new MarkView(view, answer, mark, refutation.misconception(), isRefutable, isOver, true))
                .told();
    }

    private static ExerciseView view(Encounter encounter, Language language, Glyphs glyphs) {
        return new ExerciseView(
                encounter.exercise(), encounter.values(), language, new Speech(Phrases.told(language), glyphs));
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionOfEachKindIsToldAsItWas(Language language) {
        String all = Asking.EACH.stream()
                .map(id -> Encounter.of(Asking.question(id, language), 0, 0))
                .flatMap(encounter -> List.of(true, false).stream()
                        .map(isRight -> told(view(encounter, language, Glyphs.LATIN), encounter, isRight)))
                .map(told -> String.join("\n", told) + "\n")
                .collect(Collectors.joining("\n"));
        Golden.compare(Golden.TABLES.resolve("told-questions-" + language.code() + ".txt"), all);
    }

    @ParameterizedTest
    @MethodSource("descenso.app.CourseQuestionsTest#questions")
    void everyQuestionIsForTheEar(String question, Language language) {
        Asked asked = Asking.question(question, language);
        for (Glyphs glyphs : List.of(Glyphs.LATIN, Glyphs.ASCII)) {
            for (int before = 0; before < 3; before++) {
                Encounter encounter = Encounter.of(asked, 0, before);
                for (boolean isRight : List.of(true, false)) {
                    List<String> told = new ArrayList<>(told(view(encounter, language, glyphs), encounter, isRight));
                    told.removeIf(paragraph -> paragraph.startsWith("> "));
                    ForTheEar.check(told, glyphs);
                }
            }
        }
    }
}
