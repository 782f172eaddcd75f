package descenso.optim;

public interface Schedule {
    double factor(int step);
}
