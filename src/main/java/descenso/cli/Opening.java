package descenso.cli;

import descenso.app.Command;
import descenso.app.Step;
import descenso.app.Study;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.plain.LineByLine;
import descenso.runtime.Belongings;
import descenso.runtime.Library;
import descenso.runtime.Session;
import descenso.runtime.Workers;
import descenso.terminal.TtyTerminal;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Opens the tutor, on the screen or line by line, and stays until the learner leaves. */
record Opening(Environment environment, Wishes wishes, CourseReading reading) {

    private static final int FAILED = 1;

    /** Of who has no screen: all of a slide is in sight. */
    private static final Size ENDLESS = new Size(LineByLine.USUAL_WIDTH, 100_000);

    /** Opens it, and returns the exit status when the learner has left. */
    int run() throws Complaint, InterruptedException {
        boolean isPlain = wishes.isPlain() || !TtyTerminal.isScreen(environment.variables());
        try {
            return isPlain ? lineByLine() : onScreen();
        } catch (IOException e) {
            throw new Complaint(FAILED, Sentence.of(Phrase.CLI_NO_TERMINAL));
        }
    }

    private int onScreen() throws Complaint, InterruptedException, IOException {
        try (Workers workers = new Workers(belongings(), System::nanoTime, environment.now());
                Terminal terminal = TtyTerminal.open(environment.variables())) {
            Study study = new Beginning(environment, wishes).study(reading.course(), terminal.size());
            new Session(terminal, opening(study), workers).run();
            return 0;
        }
    }

    /** Of lines that nobody types, the status says whether all could be done. */
    private int lineByLine() throws Complaint, InterruptedException, IOException {
        try (Workers workers = Workers.atOnce(belongings(), System::nanoTime, environment.now())) {
            Study study = new Beginning(environment, wishes).told(reading.course(), ENDLESS);
            LineByLine plain = new LineByLine(opening(study), workers);
            if (TtyTerminal.isAtTerminal()) {
                plain.typed(environment.stateFolder().resolve("words"));
                return 0;
            }
            OutputStream output = new FileOutputStream(FileDescriptor.out);
            return plain.piped(System.in, output, width()) ? 0 : FAILED;
        }
    }

    private int width() {
        return environment.streams().elsewhere().orElse(LineByLine.USUAL_WIDTH);
    }

    private Step opening(Study study) throws Complaint {
        return wishes.entrance().step(study).and(new Command.Recall());
    }

    private Belongings belongings() {
        return new Belongings(
                environment.stateFile(wishes.learner()),
                environment.journal(wishes.learner()),
                new Library(environment.course()),
                Path.of(""));
    }
}
