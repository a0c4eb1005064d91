/** Deliveries and receipts as the graph shows them. */

import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Consignment } from '@comity/delivery';
import { fromSeconds, stateOfNode, type Instant } from '@comity/kernel';
import type { ActRow, CaseRow } from '../cases/ports.js';
import { UNIT_OF_WORK } from '../tokens.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { showReceipt, type ShownReceipt } from './show-receipt.js';

@Resolver('Case')
export class CaseDeliveriesResolver {
  constructor(@Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork) {}

  @ResolveField('deliveries')
  deliveries(@Parent() { id }: CaseRow): Promise<readonly Consignment[]> {
    return this.unitOfWork.read(async (tx) => {
      const acts = await tx.acts.list({ caseId: id });
      const files = await tx.files.list({ caseId: id, direction: 'sent' });
      const refs = [...acts.map(({ jti }) => jti), ...files.map((file) => file.id)];
      if (refs.length === 0) return [];
      return tx.consignments.list({ ref: refs }, { order: { createdAt: 'asc' } });
    });
  }
}

@Resolver('Delivery')
export class DeliveryResolver {
  @ResolveField('peer')
  peer(@Parent() { peer }: Consignment) {
    return { code: stateOfNode(peer) };
  }

  /** When it is tried again; null once nothing is due. */
  @ResolveField('nextAt')
  nextAt(@Parent() { status, nextAt }: Consignment): Instant | null {
    return status === 'queued' ? nextAt : null;
  }
}

@Resolver('Act')
export class ActReceiptResolver {
  constructor(@Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork) {}

  @ResolveField('receipt')
  async receipt(@Parent() { iss, jti }: ActRow): Promise<ShownReceipt | null> {
    const message = await this.unitOfWork.read((tx) => tx.messages.get({ iss, jti }));
    return message?.receipt ? showReceipt(message.receipt) : null;
  }
}

@Resolver('Receipt')
export class ReceiptResolver {
  @ResolveField('issuer')
  issuer(@Parent() { iss }: ShownReceipt) {
    return { code: stateOfNode(iss) };
  }

  @ResolveField('issuedAt')
  issuedAt(@Parent() { iat }: ShownReceipt): Instant {
    return fromSeconds(iat);
  }
}
