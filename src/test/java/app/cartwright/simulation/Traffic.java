package app.cartwright.simulation;

/** Is told what went over the wire of a week, and of each commit of a store. */
interface Traffic {
    /** Nobody wants to know. */
    Traffic UNHEARD = new Traffic() {
        @Override
        public void text(String json) {}

        @Override
        public void committed() {}
    };

    /** A request's or an answer's body. */
    void text(String json);

    /** A commit is on disk. */
    void committed();
}
