package descenso.runtime;

import descenso.app.Message;
import descenso.app.Preview;
import descenso.app.Report;
import java.util.List;
import java.util.function.Consumer;

/** What a lesson tells of experiments: what they are, without any run of them. */
record Introductions(Crew crew, Library library) implements Showing {

    @Override
    public void show(String name, Consumer<Message> post) {
        crew.read(() -> {
            try {
                library.read(name, List.of())
                        .experiment()
                        .map(experiment -> new Report.Previewed(name, new Preview(experiment, List.of())))
                        .ifPresent(previewed -> post.accept(new Message.Worked(previewed)));
            } catch (RuntimeException | Error e) {
                // nobody waits for it
            }
        });
    }

    @Override
    public void see(List<String> names) {}

    @Override
    public void close() {}
}
