/**
 * A place between other nodes that holds one or none. What looks the same is left as it stands: what is taken out of a
 * page and put back is laid out anew, which a slow machine cannot do before its reader waits.
 */
export function slot() {
  let held: ChildNode = document.createComment("");
  const put = (next: ChildNode | undefined): void => {
    const other = next ?? document.createComment("");
    if (other === held || (isStill(other) && held.isEqualNode(other))) return;
    held.replaceWith(other);
    held = other;
  };
  return { first: held, put };
}

/** Two nodes that look the same may do different things once a reader can work them. */
const isStill = (node: Node) =>
  !(node instanceof Element) || node.querySelector("button, input, select, summary, [tabindex]") === null;
