package app.cartwright.desktop.wizard;

/** What one step shows and does, without a node. Used on the JavaFX thread only. */
interface StepModel {
    /** Whether Next is ready, and why not. */
    Gate gate();

    /** The step is shown; reads what it needs, in the background. */
    default void entered() {}
}
