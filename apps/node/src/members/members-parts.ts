/** The use cases of members and trust, over what a node stands on. */

import { AskForList, type AskForListParts } from './ask-for-list.js';
import { DoubtedActs } from './doubted-acts.js';
import { PassOnList, type PassOnListParts } from './pass-on-list.js';
import { RegisterReliedOn } from './register-relied-on.js';

/** What a node makes of the lists it follows. */
export const membersParts = (shared: AskForListParts & PassOnListParts) => {
  const { unitOfWork, network } = shared;
  return {
    registerReliedOn: new RegisterReliedOn(unitOfWork, network),
    doubtedActs: new DoubtedActs(unitOfWork, network),
    askForList: new AskForList(shared),
    passOnList: new PassOnList(shared),
  };
};
