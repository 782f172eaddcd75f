package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.phrases.Language;
import descenso.testing.QuestionDriver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Answers the questions that a terminal shows, correctly or wrongly as a test chooses. */
final class ScreenRespondent {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private final Tmux tmux;
    private final Language language;

    ScreenRespondent(Tmux tmux, Language language) {
        this.tmux = tmux;
        this.language = language;
    }

    /** Answers a question correctly; returns the screen with the grade. */
    String rightly(Exercise exercise) {
        return answered(exercise, true);
    }

    /** Answers a question as wrongly as possible; returns the screen with the grade. */
    String wrongly(Exercise exercise) {
        return answered(exercise, false);
    }

    private String answered(Exercise exercise, boolean isRight) {
        String screen = waitForQuestion(exercise);
        List<String> keys = new ArrayList<>(new AnswerKeys(exercise, screen, isRight).visit(exercise.question()));
        keys.add("Enter");
        tmux.send(keys.toArray(String[]::new));
        return tmux.waitFor("a verdict", shown -> shown.contains("\n  ✓ ") || shown.contains("\n  ✗ "));
    }

    /** Waits until the question accepts answers; returns the screen. */
    String waitForQuestion(Exercise exercise) {
        String beginning = text(exercise.ask()).split("[{$]", -1)[0].strip();
        return tmux.waitFor("“" + beginning + "”, open", shown -> shown.contains(beginning) && isOpen(shown));
    }

    private boolean isOpen(String screen) {
        String help = screen.stripTrailing().substring(screen.stripTrailing().lastIndexOf('\n') + 1);
        return help.contains(say("^D terminar", "^D done")) || help.contains(say("Intro responder", "Enter answer"));
    }

    String say(String spanish, String english) {
        return language.equals(Language.ES) ? spanish : english;
    }

    private static String text(Template template) {
        return template.text().text();
    }

    /** Returns the numbers in the row of the question, from left to right. */
    static List<Double> numbers(String screen) {
        String row = screen.lines()
                .skip(2)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        Matcher matcher = NUMBER.matcher(row);
        return matcher.results()
                .map(MatchResult::group)
                .map(number -> Double.valueOf(number.replace(',', '.')))
                .toList();
    }

    /** Finds the keys for an answer to the question on a screen. */
    private final class AnswerKeys implements QuestionDriver.Visitor<List<String>> {

        private final Exercise exercise;
        private final String screen;
        private final boolean isRight;

        AnswerKeys(Exercise exercise, String screen, boolean isRight) {
            this.exercise = exercise;
            this.screen = screen;
            this.isRight = isRight;
        }

        /** Types a text in which the tutor finds all ideas and ticks them, or one in which it finds none. */
        @Override
        public List<String> open(OpenQuestion open) {
            tmux.type(isRight ? say("Un paso largo y una pared empinada", "A long step, a steep wall") : "42");
            tmux.send("C-d");
            String compared = tmux.waitFor(say("Intro confirmar", "Enter confirm"));
            assertThat(compared).contains(text(exercise.model().orElseThrow()));
            assertThat(compared.split("\\[x]", -1))
                    .hasSize(isRight ? 1 + open.ideas().size() : 1);
            return List.of();
        }

        /**
         * Chooses the correct options. If wrong, chooses the first wrong option, or all of them where several may be
         * chosen.
         */
        @Override
        public List<String> choice(ChoiceQuestion choice) {
            return IntStream.range(0, choice.right().size())
                    .filter(option -> choice.right().get(option) == isRight)
                    .mapToObj(option -> row(part(option).text(), screen))
                    .limit(choice.isSeveral() ? choice.right().size() : 1)
                    .toList();
        }

        /** Computes one step of SGD from the numbers of the question. */
        @Override
        public List<String> number(NumberQuestion number) {
            List<Double> values = numbers(screen);
            double end = values.get(0) - values.get(1) * values.get(2);
            String typed = isRight ? Double.toString(Math.rint(1000 * end) / 1000) : "99";
            tmux.type(say(typed.replace('.', ','), typed));
            return List.of();
        }

        @Override
        public List<String> order(ArrangementQuestion order) {
            List<String> keys = new ArrayList<>();
            List<Integer> now = new ArrayList<>(arranged(order.size()));
            now.sort(Comparator.comparing(item -> row(part(item).text(), screen)));
            List<Integer> wanted = arranged(order.size());
            for (int place = 0; place < wanted.size(); place++) {
                int from = now.indexOf(wanted.get(place));
                keys.add(Integer.toString(from + 1));
                keys.addAll(Collections.nCopies(from - place, "Left"));
                now.add(place, now.remove(from));
            }
            return keys;
        }

        @Override
        public List<String> match(ArrangementQuestion match) {
            return arranged(match.size()).stream()
                    .map(right -> row(part(right).counterpart().orElseThrow(), screen))
                    .toList();
        }

        /** Judges the statement correctly. If wrong, chooses a reason that does not apply. */
        @Override
        public List<String> truth(ChoiceQuestion truth) {
            tmux.send(truth.holds().orElseThrow() ? "1" : "2", "Enter");
            String reasons = tmux.waitFor(say("porque…", "because…"));
            return List.of(row(part(truth.right().indexOf(isRight)).text(), reasons));
        }

        /** Returns the 0-based numbers of the items in order, or rotated so that none is in its place. */
        private List<Integer> arranged(int size) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.rotate(order, isRight ? 0 : 1);
            return order;
        }

        private Part part(int number) {
            return exercise.parts().get(number);
        }

        /** Returns the digit before a text on the screen. */
        private String row(Template words, String seen) {
            Matcher matcher = Pattern.compile("(\\d)\\. (?:\\[.] )?" + Pattern.quote(text(words)) + "\\s*\n")
                    .matcher(seen);
            assertThat(matcher.find()).as("%s in%n%s", text(words), seen).isTrue();
            return matcher.group(1);
        }
    }
}
