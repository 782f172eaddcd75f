package descenso.cli;

import descenso.app.Command;
import descenso.app.Study;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.runtime.Belongings;
import descenso.runtime.Library;
import descenso.runtime.Session;
import descenso.runtime.Workers;
import descenso.terminal.TtyTerminal;
import descenso.tui.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the course on the screen and stays until the learner leaves. */
record Opening(Environment environment, Wishes wishes, CourseReading reading) {

    private static final int FAILED = 1;

    /** Opens it, and returns the exit status when the learner has left. */
    int run() throws Complaint, InterruptedException {
        Optional<Sentence> obstacle = TtyTerminal.obstacle(environment.variables());
        if (obstacle.isPresent()) {
            throw complaint(obstacle.get());
        }
        try (Workers workers = new Workers(belongings(), System::nanoTime, environment.now());
                Terminal terminal = TtyTerminal.open(environment.variables())) {
            Beginning beginning = new Beginning(environment, wishes);
            Study study = beginning.study(reading.course(), terminal.size());
            new Session(terminal, wishes.entrance().step(study).and(new Command.Recall()), workers).run();
            return 0;
        } catch (IOException e) {
            throw new Complaint(FAILED, Sentence.of(Phrase.CLI_NO_TERMINAL));
        }
    }

    private Belongings belongings() {
        return new Belongings(
                environment.stateFile(wishes.learner()),
                environment.journal(wishes.learner()),
                new Library(environment.course()),
                Path.of(""));
    }

    /** What would be wrong on any terminal comes first. */
    private Complaint complaint(Sentence obstacle) throws Complaint, InterruptedException {
        if (wishes.screen().isPresent()) {
            Beginning.screen(reading.course(), wishes.screen().get());
        }
        Beginning beginning = new Beginning(environment, wishes);
        if (wishes.entrance() instanceof Entrance.Quiz quiz) {
            new ChapterChoice(reading.course(), beginning.language()).questions(quiz.chapter());
        }
        return new Complaint(FAILED, obstacle);
    }
}
